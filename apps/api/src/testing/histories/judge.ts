// What bench/src/histories asks: judge.ts DATABASE HISTORIES (a file of JSON). Holds what phones were told and shown against the logs of their rooms, by
// the rules of the simulation; prints, as one line of JSON, what must not be.
import { readFile } from 'node:fs/promises'
import { openStore } from '@pd/store'
import { createHistory, type RoomHistory } from '../simulation/history.ts'

type Phone = {
  readonly name: string
  readonly acknowledged: readonly { readonly id: string; readonly round: number; readonly text: string }[]
  readonly reads: readonly { readonly seq: number; readonly score: number; readonly ids: readonly string[] }[]
  readonly losses: readonly string[]
}
type PlayedRoom = { readonly code: string; readonly phones: readonly Phone[] }

const [database = '', histories = ''] = process.argv.slice(2)
const played = JSON.parse(await readFile(histories, 'utf8')) as PlayedRoom[]
const store = await openStore(database)
const wrongSteps: string[] = []
const lost: string[] = []
const falseLosses: string[] = []
const forks: string[] = []
const counts = { acknowledged: 0, reads: 0, events: 0 }

const readRoom = async (code: string): Promise<RoomHistory | undefined> => {
  const record = await store.rooms.find(code)
  const history = createHistory({ now: () => 0, report: (problem) => wrongSteps.push(problem), note: () => {} })
  const log = await store.rooms.eventsAfter(record?.id ?? '', 0, 1_000_000)
  history.kept(
    code,
    log.map((event) => ({ event, link: '' })),
  )
  counts.events += log.length
  return history.rooms.get(code)
}

/** Whether a page was shown the player as the log has them at that event. */
const isAsStored = (history: RoomHistory, player: string, { seq, score, ids }: Phone['reads'][number]): boolean =>
  history.versions.get(seq)?.some(({ room }) => {
    const guesses = room.rounds.at(-1)?.attempts.get(player)?.guesses ?? []
    return room.seats.get(player)?.score === score && guesses.map(({ id }) => id).join() === ids.join()
  }) ?? false

const judgePhone = (history: RoomHistory, phone: Phone): void => {
  const seat = history.room?.seats.values().find(({ name }) => name === phone.name)
  const kept = new Set(
    history.room?.rounds.flatMap(
      ({ attempts }) => attempts.get(seat?.player ?? '')?.guesses.map((guess) => guess.id) ?? [],
    ),
  )
  for (const { id, round, text } of phone.acknowledged) {
    const isTold = phone.losses.some((loss) => loss.includes(text))
    if (!kept.has(id) && !isTold) lost.push(`${phone.name}, round ${round}: ${text}`)
  }
  if (phone.acknowledged.every(({ id }) => kept.has(id)))
    falseLosses.push(...phone.losses.map((loss) => `${phone.name}: ${loss}`))
  for (const read of phone.reads)
    if (!isAsStored(history, seat?.player ?? '', read)) forks.push(`${phone.name} at ${JSON.stringify(read)}`)
  counts.acknowledged += phone.acknowledged.length
  counts.reads += phone.reads.length
}

for (const { code, phones } of played) {
  const history = await readRoom(code)
  if (!history) lost.push(`all of ${code}`)
  else for (const phone of phones) judgePhone(history, phone)
}
await store.close()
process.stdout.write(`${JSON.stringify({ ...counts, wrongSteps, lost, falseLosses, forks })}\n`)

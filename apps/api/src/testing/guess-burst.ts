// What bench/src/rooms measures: guess-burst.ts DATABASE GUESSES ROUNDS. In each round that many players of one room guess at the same moment,
// every fourth of them right, the others what something else is called; tells, a line of JSON each, how long it took until all were judged
// and kept. There is no HTTP in it.
import { randomUUID } from 'node:crypto'
import { openCatalogue } from '@pd/catalogue'
import { evolve, ROOM_DEFAULTS, type RoomEvent } from '@pd/core'
import { firstLink, openStore } from '@pd/store'
import { drawRound } from '../rooms/round/draw-round.ts'
import { createRoundJudge } from '../rooms/round/judge-round.ts'
import { createLiveRoom, type Decided } from '../rooms/runtime/live-room.ts'

const [database = '', guesses = '', rounds = ''] = process.argv.slice(2)
const COUNT = Number(guesses)
const settings = { ...ROOM_DEFAULTS, rounds: 30, secondsPerLevel: 60 }

const store = await openStore(database)
const { rooms } = store
const catalogue = await openCatalogue(store.catalogue)
const judgeIn = createRoundJudge({ catalogue })
const opened: RoomEvent = { seq: 1, at: Date.now(), type: 'opened', settings, host: 'host' }
const record = {
  id: randomUUID().slice(0, 24),
  code: randomUUID().slice(0, 6).toUpperCase(),
  openedAt: opened.at,
  endedAt: null,
}
await rooms.open(record, [opened])
const live = createLiveRoom(record, { room: evolve(null, opened), link: firstLink([opened]) }, { rooms, now: Date.now })

const all = async (send: (n: number) => Promise<Decided>): Promise<void> => {
  const outcomes = await Promise.all(Array.from({ length: COUNT }, (_, n) => send(n)))
  const refused = outcomes.find((outcome) => !outcome.ok)
  if (refused && !refused.ok) throw new Error(`refused: ${refused.failure.code}`)
}

await all((n) => live.send({ type: 'join', player: `player ${n}`, name: `Player ${n}`, team: null }))
const words = new Map<string, string>()
for (const { itemId, folded } of catalogue.current().list('en').page({ limit: 100_000 })) words.set(itemId, folded)
for (let round = 1; round <= Number(rounds); round += 1) {
  const plan = await drawRound(live.room(), { catalogue, random: Math.random, withheld: async () => new Set() })
  if (!plan) throw new Error('there is nothing to guess')
  await live.send({ type: 'prepare', by: 'host', plan })
  await all((n) => live.send({ type: 'ready', player: `player ${n}`, round }))
  const answer = words.get(plan.itemId) ?? ''
  const others = [...words.values()]
  const { verdictOf } = await judgeIn({ plan, settings })
  const startedAt = performance.now()
  await all((n) => {
    const text = (n % 4 === 0 ? answer : others[n % others.length]) ?? ''
    return live.send({ type: 'guess', player: `player ${n}`, round, level: 1, text, verdictOf })
  })
  const seconds = (performance.now() - startedAt) / 1000
  const log = await rooms.eventsAfter(record.id, 0, 1_000_000)
  const kept = log.slice(log.findLastIndex(({ type }) => type === 'round_prepared'))
  const right = kept.filter((event) => event.type === 'guessed' && event.verdict === 'correct').length
  const guessed = kept.filter(({ type }) => type === 'guessed').length
  process.stdout.write(`${JSON.stringify({ seconds, kept: guessed, right })}\n`)
  await live.send({ type: 'reveal', by: 'host' })
}
await catalogue.close()
await store.close()

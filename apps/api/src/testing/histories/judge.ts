// What bench/src/histories and e2e/src/stack/cluster ask: judge.ts DATABASE HISTORIES (a file of JSON). Holds what phones were told and shown against the
// logs of their rooms, by the rules of the simulation; prints, as one line of JSON, what must not be.
import { readFile } from 'node:fs/promises'
import { openStore } from '@pd/store'
import { createHistory, type RoomHistory } from '../simulation/history.ts'
import { type Fault, type Findings, judgePhone, type Phone } from './judge-phones.ts'

type Played = {
  readonly rooms: readonly { readonly code: string; readonly phones: readonly Phone[] }[]
  readonly faults: readonly Fault[]
}

const [database = '', histories = ''] = process.argv.slice(2)
const { rooms, faults } = JSON.parse(await readFile(histories, 'utf8')) as Played
const store = await openStore(database)
const wrongSteps: string[] = []
const findings: Findings = { lost: [], late: [], falseLosses: [], forks: [], wentBack: [] }
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

for (const { code, phones } of rooms) {
  const history = await readRoom(code)
  if (!history) findings.lost.push(`all of ${code}`)
  for (const phone of history ? phones : []) {
    counts.acknowledged += phone.acknowledged.length
    counts.reads += phone.reads.length
    const found = Object.entries(judgePhone(history as RoomHistory, phone, faults))
    for (const [kind, said] of found) findings[kind as keyof Findings].push(...said)
  }
}
await store.close()
process.stdout.write(`${JSON.stringify({ ...counts, wrongSteps, ...findings })}\n`)

// A process of its own, started with --expose-gc: reads the catalogue of an SQLite file, and follows changes of it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openCatalogue, readSnapshot } from '@pd/catalogue'
import { openStore, type Store } from '@pd/store'
import { usedMiB } from '../run/memory.ts'
import { type ChangeTimes, timeChanges } from './changes.ts'
import { type LongestTurn, watchTurns } from './longest-turn.ts'
import type { Change, Kept } from './writer-run.ts'

const WRITER_RUN = fileURLToPath(new URL('writer-run.ts', import.meta.url))
const REPETITIONS = 3

/** What one run found out. Times are in milliseconds; the first two are the least of three repetitions: what else the machine did is left out. */
export type SnapshotRun = {
  readonly items: number
  readonly readMs: number
  readonly longest: LongestTurn
  readonly memoryMiB: number
  readonly changes: readonly ChangeTimes[]
  /** While the changes of a round were followed; the least of the rounds. */
  readonly longestChanging: LongestTurn
}

type Reading = Pick<SnapshotRun, 'items' | 'readMs' | 'longest' | 'memoryMiB'>

const timeReading = async (store: Store): Promise<Reading> => {
  const memoryBefore = usedMiB()
  const startedAt = performance.now()
  const { result: snapshot, longest } = await watchTurns(() => readSnapshot(store.catalogue))
  const readMs = performance.now() - startedAt
  return { items: snapshot.itemIds(null).length, readMs, longest, memoryMiB: usedMiB() - memoryBefore }
}

const leastOf = (turns: readonly LongestTurn[]): LongestTurn => ({
  cpuMs: Math.min(...turns.map(({ cpuMs }) => cpuMs)),
  wallMs: Math.min(...turns.map(({ wallMs }) => wallMs)),
})

const followChanges = async (store: Store, { file, smallPackId, rounds }: Following) => {
  const writer = fork(WRITER_RUN, [file], { execArgv: [] })
  const keep = async (change: Change): Promise<Kept> => {
    writer.send(change)
    const [kept] = await once(writer, 'message')
    return kept
  }
  const catalogue = await openCatalogue(store.catalogue)
  const changes: ChangeTimes[] = []
  const turns: LongestTurn[] = []
  while (changes.length < rounds) {
    const { result, longest } = await watchTurns(() => timeChanges({ keep, catalogue, smallPackId }))
    changes.push(result)
    turns.push(longest)
  }
  await catalogue.close()
  writer.disconnect()
  await once(writer, 'exit')
  return { changes, longestChanging: leastOf(turns) }
}

type Following = { readonly file: string; readonly smallPackId: string; readonly rounds: number }

const measure = async (following: Following): Promise<SnapshotRun> => {
  const store = await openStore(following.file)
  // the first one compiles, and its memory would count what the program itself keeps
  const warmUp = await timeReading(store)
  const readings: Reading[] = []
  while (readings.length < REPETITIONS) readings.push(await timeReading(store))
  const followed = await followChanges(store, following)
  await store.close()
  const memoryMiB = readings[0]?.memoryMiB ?? Number.NaN
  const readMs = Math.min(...readings.map((reading) => reading.readMs))
  const longest = leastOf(readings.map((reading) => reading.longest))
  return { items: warmUp.items, readMs, longest, memoryMiB, ...followed }
}

const [file = '', smallPackId = '', rounds = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await measure({ file, smallPackId, rounds: Number(rounds) })))

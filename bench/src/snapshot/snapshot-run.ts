// A process of its own, started with --expose-gc: reads the catalogue of an SQLite file, and follows changes of it.
import { setImmediate } from 'node:timers/promises'
import { type LiveCatalogue, openCatalogue, readSnapshot } from '@pd/catalogue'
import { openStore, type Store } from '@pd/store'
import { usedMiB } from '../run/memory.ts'
import { type LongestTurn, watchTurns } from './longest-turn.ts'
import { keepItems } from './stock-names.ts'

const REPETITIONS = 3

/** What one run found out. Times are in milliseconds; the first two are the least of three repetitions: what else the machine did is left out. */
export type SnapshotRun = {
  readonly items: number
  readonly readMs: number
  readonly longest: LongestTurn
  readonly memoryMiB: number
  /** From the commit of a change to the snapshot that has it, of each change. */
  readonly swapsMs: readonly number[]
}

/** Keeps one more item by another connection, as another process would, and waits for the snapshot that has it. */
const timeSwap = async (writer: Store, catalogue: LiveCatalogue, packId: string): Promise<number> => {
  const before = catalogue.itemIds(packId).length
  await keepItems(writer, packId, [{ itemId: '', names: [{ locale: 'en', text: `Change ${before}` }] }])
  const committedAt = performance.now()
  while (catalogue.itemIds(packId).length === before) await setImmediate()
  return performance.now() - committedAt
}

type Reading = Pick<SnapshotRun, 'items' | 'readMs' | 'longest' | 'memoryMiB'>

const timeReading = async (store: Store): Promise<Reading> => {
  const memoryBefore = usedMiB()
  const startedAt = performance.now()
  const { result: snapshot, longest } = await watchTurns(() => readSnapshot(store.catalogue))
  const readMs = performance.now() - startedAt
  return { items: snapshot.itemIds(null).length, readMs, longest, memoryMiB: usedMiB() - memoryBefore }
}

const leastOf = (readings: readonly Reading[]): Pick<SnapshotRun, 'readMs' | 'longest'> => {
  const least = (value: (reading: Reading) => number) => Math.min(...readings.map(value))
  const longest = {
    cpuMs: least(({ longest: { cpuMs } }) => cpuMs),
    wallMs: least(({ longest: { wallMs } }) => wallMs),
  }
  return { readMs: least(({ readMs }) => readMs), longest }
}

const measure = async (file: string, packId: string, changes: number): Promise<SnapshotRun> => {
  const store = await openStore(file)
  const writer = await openStore(file)
  // the first one compiles, and its memory would count what the program itself keeps
  const warmUp = await timeReading(store)
  const readings: Reading[] = []
  while (readings.length < REPETITIONS) readings.push(await timeReading(store))
  const catalogue = await openCatalogue(store.catalogue)
  const swapsMs: number[] = []
  for (let change = 0; change < changes; change++) swapsMs.push(await timeSwap(writer, catalogue, packId))
  await catalogue.close()
  await Promise.all([store.close(), writer.close()])
  return { items: warmUp.items, ...leastOf(readings), memoryMiB: readings[0]?.memoryMiB ?? Number.NaN, swapsMs }
}

const [file = '', packId = '', changes = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await measure(file, packId, Number(changes))))

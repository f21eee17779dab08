import { lstat, opendir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AuditStore } from '@pd/store'
import { createFinding, type Finding } from './finding.ts'
import { numberOf } from './number-of.ts'
import { createNumbers } from './numbers.ts'

const FILES_PER_QUERY = 1_000
/** An import writes a picture's file some moments before its row. */
const YOUNGEST_MS = 600_000

type Place = { readonly folder: string; readonly store: Pick<AuditStore, 'knownPictures'>; readonly now: number }

/** Finds the files in the images folder that belong to no picture; files of live pictures cost no query. */
export type Orphans = {
  addLive(pictureId: string): void
  /** Call it after every live picture was added. `now` is in epoch milliseconds; files younger than ten minutes are passed over. */
  findings(place: Place): AsyncGenerator<Finding>
}

const isIn = (sorted: Float64Array, number: number): boolean => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return sorted[low] === number
}

const isOld = async (file: string, now: number): Promise<boolean> => {
  const stats = await lstat(file).catch(() => null)
  return stats?.isFile() === true && now - stats.mtimeMs > YOUNGEST_MS
}

const orphansAmong = async function* (
  names: readonly string[],
  { folder, store, now }: Place,
): AsyncGenerator<Finding> {
  const known = new Set(await store.knownPictures(names.map((name) => basename(name, '.jpg'))))
  for (const name of names) {
    const file = join(folder, name)
    if (known.has(basename(name, '.jpg')) || !(await isOld(file, now))) continue
    yield createFinding('file_orphaned', { file }, `${file} belongs to no picture: nothing needs it, so delete it.`)
  }
}

/** Starts without a live picture. Holds eight bytes a picture. */
export const createOrphans = (): Orphans => {
  const live = createNumbers(Float64Array)
  return {
    addLive: (pictureId) => live.push(numberOf(pictureId)),
    findings: async function* (place) {
      const sorted = live.values().slice().sort()
      let unknown: string[] = []
      for await (const { name } of await opendir(place.folder)) {
        if (name.startsWith('.') || name.endsWith('.tmp') || isIn(sorted, numberOf(basename(name, '.jpg')))) continue
        unknown.push(name)
        if (unknown.length < FILES_PER_QUERY) continue
        yield* orphansAmong(unknown, place)
        unknown = []
      }
      if (unknown.length > 0) yield* orphansAmong(unknown, place)
    },
  }
}

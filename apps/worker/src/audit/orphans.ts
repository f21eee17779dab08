import { lstat, opendir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AuditStore } from '@pd/store'
import { type Finding, find } from './finding.ts'
import { numberOf } from './number-of.ts'
import { createNumbers } from './numbers.ts'

const FILES_PER_QUERY = 1_000
/** An import keeps a picture's row some moments after its file. */
const YOUNGEST_MS = 600_000

const isIn = (sorted: Float64Array, number: number): boolean => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return sorted[low] === number
}

/** Finds the files in the images folder that belong to no picture; those of live pictures, told before, cost no query. */
export type Orphans = {
  addLive(pictureId: string): void
  findings(folder: string, store: Pick<AuditStore, 'knownPictures'>, now: number): AsyncGenerator<Finding>
}

const isOld = async (file: string, now: number): Promise<boolean> => {
  const stats = await lstat(file).catch(() => null)
  return stats?.isFile() === true && now - stats.mtimeMs > YOUNGEST_MS
}

export const createOrphans = (): Orphans => {
  const live = createNumbers(Float64Array)
  const judge = async function* (
    folder: string,
    names: string[],
    store: Pick<AuditStore, 'knownPictures'>,
    now: number,
  ) {
    const known = new Set(await store.knownPictures(names.map((name) => basename(name, '.jpg'))))
    for (const name of names) {
      const file = join(folder, name)
      if (known.has(basename(name, '.jpg')) || !(await isOld(file, now))) continue
      yield find('file_orphaned', { file }, `${file} belongs to no picture: nothing needs it, so delete it.`)
    }
  }
  return {
    addLive: (pictureId) => live.push(numberOf(pictureId)),
    findings: async function* (folder, store, now) {
      const sorted = live.values().slice().sort()
      let strangers: string[] = []
      for await (const { name } of await opendir(folder)) {
        if (name.startsWith('.') || name.endsWith('.tmp') || isIn(sorted, numberOf(basename(name, '.jpg')))) continue
        strangers.push(name)
        if (strangers.length < FILES_PER_QUERY) continue
        yield* judge(folder, strangers, store, now)
        strangers = []
      }
      if (strangers.length > 0) yield* judge(folder, strangers, store, now)
    },
  }
}

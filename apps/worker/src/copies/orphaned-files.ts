import { lstat, opendir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AuditStore } from '@pd/store'

const NAMES_PER_QUERY = 1_000
/** An import writes a copy before its row, mostly by seconds; a machine that sleeps in between may take hours. */
const ORPHANED_AFTER_MS = 86_400_000

/** A file of the images folder that no picture names; `isCopy` is false for files that the game never wrote. */
export type OrphanedFile = { readonly file: string; readonly isCopy: boolean; readonly bytes: number }

/** The images folder, the database that names its pictures, and the time in epoch milliseconds. */
export type ImagesPlace = {
  readonly folder: string
  readonly store: Pick<AuditStore, 'knownPictures'>
  readonly now: number
}

/** Some names of the folder: how many of them the database knew, and the orphans among the others. */
export type NamesPage = { readonly known: number; readonly orphans: readonly OrphanedFile[] }

const COPY = /^[\w-]{16}\.jpg$/

const idOf = (name: string): string => basename(name, '.jpg')

const readPage = async (names: readonly string[], { folder, store, now }: ImagesPlace): Promise<NamesPage> => {
  const known = new Set(await store.knownPictures(names.map(idOf)))
  const orphans: OrphanedFile[] = []
  for (const name of names) {
    const file = join(folder, name)
    const stats = known.has(idOf(name)) ? null : await lstat(file).catch(() => null)
    if (stats?.isFile() && now - stats.mtimeMs > ORPHANED_AFTER_MS)
      orphans.push({ file, isCopy: COPY.test(name), bytes: stats.size })
  }
  return { known: known.size, orphans }
}

/**
 * Reads the images folder in pages of a thousand names, one query each, and finds what no picture names and is older than a day. Names
 * of pictures that are live by `isLive` are asked for nowhere.
 */
export const pagesOfNames = async function* (
  place: ImagesPlace,
  isLive: (pictureId: string) => boolean = () => false,
): AsyncGenerator<NamesPage> {
  let names: string[] = []
  for await (const { name } of await opendir(place.folder)) {
    if (name.startsWith('.') || name.endsWith('.tmp') || isLive(idOf(name))) continue
    names.push(name)
    if (names.length < NAMES_PER_QUERY) continue
    yield await readPage(names, place)
    names = []
  }
  if (names.length > 0) yield await readPage(names, place)
}

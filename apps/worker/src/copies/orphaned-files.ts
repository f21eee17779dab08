import { basename } from 'node:path'
import type { Images } from '@pd/catalogue'
import type { AuditStore } from '@pd/store'

const NAMES_PER_QUERY = 1_000
/** An import writes a copy before its row, mostly by seconds; a machine that sleeps in between may take hours. */
const ORPHANED_AFTER_MS = 86_400_000

/** A file among the images that no picture names; `isCopy` is false for files that the game never wrote. */
export type OrphanedFile = { readonly name: string; readonly isCopy: boolean; readonly bytes: number }

/** The images, the database that names its pictures, and the time in epoch milliseconds. */
export type ImagesPlace = {
  readonly images: Pick<Images, 'files'>
  readonly store: Pick<AuditStore, 'knownPictures'>
  readonly now: number
}

/** Some names of the images: how many of them the database knew, and the orphans among the others. */
type NamesPage = { readonly known: number; readonly orphans: readonly OrphanedFile[] }

const COPY = /^[\w-]{16}\.jpg$/

const idOf = (name: string): string => basename(name, '.jpg')

const readPage = async (
  names: readonly string[],
  { images: { files }, store, now }: ImagesPlace,
): Promise<NamesPage> => {
  const known = new Set(await store.knownPictures(names.map(idOf)))
  const orphans: OrphanedFile[] = []
  for (const name of names) {
    const found = known.has(idOf(name)) ? 'missing' : await files.look(name)
    if (typeof found !== 'string' && now - found.modifiedAt > ORPHANED_AFTER_MS)
      orphans.push({ name, isCopy: COPY.test(name), bytes: found.bytes })
  }
  return { known: known.size, orphans }
}

/**
 * Reads the names of the images, one query for a thousand of them, and finds what no picture names and is older than a day. Names
 * of pictures that are live by `isLive` are asked for nowhere.
 */
export const pagesOfNames = async function* (
  place: ImagesPlace,
  isLive: (pictureId: string) => boolean = () => false,
): AsyncGenerator<NamesPage> {
  let names: string[] = []
  for await (const some of place.images.files.names()) {
    names.push(...some.filter((name) => !isLive(idOf(name))))
    if (names.length < NAMES_PER_QUERY) continue
    yield await readPage(names, place)
    names = []
  }
  if (names.length > 0) yield await readPage(names, place)
}

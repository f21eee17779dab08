import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fsPath } from '@pd/pictures'
import { type OpenZip, openZip } from '../zip/read-zip.ts'
import { isDeck, openDeck } from './open-deck.ts'

/** A deck as a folder on the disk, and what a curator should know of it; or why it is refused, in a sentence. */
type ShelvedDeck =
  | { readonly ok: true; readonly folder: string; readonly missing: number }
  | { readonly ok: false; readonly detail: string }

/** The decks of one folder of pictures, unpacked in the data folder. */
export type DeckShelf = {
  /** Unpacks the deck at a path of the source, unless it lies there as it was. */
  open(path: string, file: string): Promise<ShelvedDeck>
  /** Deletes what was unpacked of decks that were not opened since. */
  sweep(): Promise<void>
}

const NOT_A_DECK = 'It is no deck of Anki, or damaged: export it again, with its media.'
const VERSION = 1
const STAMP = '.stamp'

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

const FOLDER = 'decks'
const DECK = /^(.*?\.(?:apkg|colpkg))\/(.+)$/i

const keyOf = (source: string, path: string): string => `${digest(source)}-${digest(path)}`

/** The file of a deck of a source, where that is unpacked in a data folder; null for a path that leads into no deck. */
export const fileInDeck = (data: string, source: string, path: string): string | null => {
  const [, deck, file] = DECK.exec(path) ?? []
  return deck && file ? join(data, FOLDER, keyOf(source, deck), file) : null
}

const readStamp = async (folder: string): Promise<{ of: string; missing: number } | null> => {
  const text = await readFile(join(folder, STAMP), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as { of: string; missing: number })
}

/** The files have the time of their deck: what did not change is not imported again. */
const writeAll = async (zip: OpenZip, folder: string, modifiedAt: Date): Promise<void> => {
  for (const file of zip.files) {
    const target = join(folder, file.path)
    await mkdir(dirname(target), { recursive: true })
    if ((await zip.extract(file, target)) === null) await utimes(target, modifiedAt, modifiedAt)
  }
}

type Unpacking = { readonly file: string; readonly target: string; readonly of: string; readonly modifiedAt: Date }

const unpack = async ({ file, target, of, modifiedAt }: Unpacking): Promise<ShelvedDeck> => {
  const opened = await openZip(file)
  if (!opened.ok) return opened
  const temporary = `${target}.${process.pid}.part`
  try {
    await rm(temporary, { recursive: true, force: true })
    await mkdir(temporary, { recursive: true })
    const deck = isDeck(opened.zip)
      ? await openDeck(opened.zip, dirname(target))
      : { ok: false as const, detail: NOT_A_DECK }
    if (!deck.ok) return deck
    await writeAll(deck.zip, temporary, modifiedAt)
    await writeFile(join(temporary, STAMP), JSON.stringify({ of, missing: deck.missing }))
    await rm(target, { recursive: true, force: true })
    await rename(temporary, target)
    return { ok: true, folder: target, missing: deck.missing }
  } finally {
    opened.zip.close()
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Opens the shelf for the decks of a source in a data folder. */
export const openDeckShelf = (source: string, data: string): DeckShelf => {
  const shelf = join(data, FOLDER)
  const used = new Set<string>()
  return {
    open: async (path, file) => {
      const { size, mtime, mtimeMs } = await stat(fsPath(file))
      const of = `${VERSION} ${size} ${mtimeMs}`
      const key = keyOf(source, path)
      used.add(key)
      const target = join(shelf, key)
      const known = await readStamp(target)
      if (known?.of === of) return { ok: true, folder: target, missing: known.missing }
      return unpack({ file, target, of, modifiedAt: mtime })
    },
    sweep: async () => {
      const names = await readdir(shelf).catch((): string[] => [])
      const own = names.filter((name) => name.startsWith(`${digest(source)}-`) && !used.has(name))
      for (const name of own) await rm(join(shelf, name), { recursive: true, force: true })
    },
  }
}

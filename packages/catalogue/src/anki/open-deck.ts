import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import type { OpenZip, ZippedFile } from '../zip/read-zip.ts'
import { layOutDeck, type MediaFile } from './lay-out-deck.ts'
import { type MediaMap, readJsonMedia, readProtobufMedia } from './media-map.ts'
import { rowOfNote } from './name-note.ts'
import { type Note, readCollection } from './read-collection.ts'

/** A deck as a folder that the import reads, with how many pictures its notes name and it lacks; or why it is refused, in a sentence. */
type DeckReading =
  | { readonly ok: true; readonly zip: OpenZip; readonly missing: number }
  | { readonly ok: false; readonly detail: string }

const refuse = (detail: string): DeckReading => ({ ok: false, detail })

const DAMAGED = 'The Anki deck is damaged: export it again, with its media.'
const TOO_LARGE = 'The Anki deck has more cards than can be read here: export its decks one by one.'
const NO_PICTURES = 'No note of the Anki deck has a picture that is in it: export it again, with its media.'

/** The newest first: newer decks hold an older one that says only that Anki must be updated. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2']

const MOST_BYTES = 256 * 2 ** 20
const MOST_MEDIA_BYTES = 64 * 2 ** 20

const fileAt = ({ files }: OpenZip, path: string): ZippedFile | undefined => files.find((file) => file.path === path)

/** Whether an archive is a deck of Anki. */
export const isDeck = (zip: OpenZip): boolean => COLLECTIONS.some((path) => fileAt(zip, path) !== undefined)

const ZSTANDARD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** The bytes as they were before newer decks compressed them. Throws where they are more than `most`, or damaged. */
const unpacked = (bytes: Buffer, most: number): Buffer =>
  bytes.subarray(0, ZSTANDARD.length).equals(ZSTANDARD) ? zstdDecompressSync(bytes, { maxOutputLength: most }) : bytes

class Damaged extends Error {}

const readPart = async (zip: OpenZip, file: ZippedFile, most: number): Promise<Buffer> => {
  const bytes = file.refusal === null ? await zip.read(file) : null
  if (bytes === null) throw new Damaged(file.path)
  return unpacked(bytes, most)
}

const SQLITE = Buffer.from('SQLite format 3\0')
/** Bytes that say whether a log lies beside the database, as none does in a deck. */
const [WRITE_VERSION, READ_VERSION, NO_LOG] = [18, 19, 1]

/** Reads the notes from a copy of the database that is deleted again. */
const readNotes = async (zip: OpenZip, folder: string): Promise<Note[]> => {
  const file = COLLECTIONS.flatMap((path) => fileAt(zip, path) ?? [])[0]
  if (!file) throw new Damaged('no collection')
  const bytes = Buffer.from(await readPart(zip, file, MOST_BYTES))
  if (!bytes.subarray(0, SQLITE.length).equals(SQLITE)) throw new Damaged('no database')
  bytes[WRITE_VERSION] = bytes[READ_VERSION] = NO_LOG
  const own = await mkdtemp(join(folder, 'deck-'))
  try {
    const copy = join(own, 'collection')
    await writeFile(copy, bytes)
    return readCollection(copy)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

const readMedia = async (zip: OpenZip): Promise<MediaMap> => {
  const file = fileAt(zip, 'media')
  if (!file) return new Map()
  const bytes = await readPart(zip, file, MOST_BYTES)
  return bytes.subarray(0, 1).toString() === '{' ? readJsonMedia(bytes.toString()) : readProtobufMedia(bytes)
}

/** The files of the archive by the names that notes call them. */
const mediaByName = async (zip: OpenZip): Promise<ReadonlyMap<string, MediaFile>> => {
  const byNumber = new Map(zip.files.map((file) => [file.path, file]))
  const media = new Map<string, MediaFile>()
  for (const [number, name] of await readMedia(zip)) {
    const file = byNumber.get(number)
    if (file && !media.has(name.normalize('NFC')))
      media.set(name.normalize('NFC'), { name, file, read: () => readPart(zip, file, MOST_MEDIA_BYTES) })
  }
  return media
}

const layOut = async (zip: OpenZip, folder: string): Promise<DeckReading> => {
  const notes = await readNotes(zip, folder)
  const media = await mediaByName(zip)
  const rows = notes.flatMap((note) => {
    const row = rowOfNote(note)
    return row ? [{ deck: note.deck, ...row }] : []
  })
  const { contents, missing } = layOutDeck(rows, media)
  if (contents.size === 0) return refuse(NO_PICTURES)
  const read = async (file: ZippedFile): Promise<Buffer | null> =>
    (await contents
      .get(file)?.()
      .catch(() => null)) ?? null
  const extract = async (file: ZippedFile, target: string): Promise<string | null> => {
    const bytes = await read(file)
    if (bytes === null) return DAMAGED
    await writeFile(target, bytes)
    return null
  }
  return { ok: true, zip: { files: [...contents.keys()], read, extract, close: () => zip.close() }, missing }
}

/**
 * Reads a deck of Anki (.apkg, .colpkg; of any version) as a folder: a picture is called as the other side of its card says, a sub-deck is a folder. `folder` is
 * for a copy of the database, which is deleted again. The archive is closed by the one who opened it.
 */
export const openDeck = async (zip: OpenZip, folder: string): Promise<DeckReading> => {
  try {
    return await layOut(zip, folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuse(TOO_LARGE)
    if (/^E[A-Z]+$/.test(code ?? '')) throw error
    return refuse(DAMAGED)
  }
}

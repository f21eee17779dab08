import { isPictureExtension } from '../folder/picture-extensions.ts'
import { type NamesRow, newTable } from '../names/names-table.ts'
import { cleanFileName, cleanFolder } from '../uploads/clean-names.ts'
import type { ZippedFile } from '../zip/read-zip.ts'
import type { NoteRow } from './name-note.ts'

/** A media file of a deck, by the name that notes call it. */
export type MediaFile = {
  readonly name: string
  readonly file: ZippedFile
  /** Throws where it can't be unpacked. */
  readonly read: () => Promise<Buffer>
}

/** A note that shows pictures, and the path of its deck. */
type DeckRow = NoteRow & { readonly deck: readonly string[] }

type Contents = Map<ZippedFile, () => Promise<Buffer>>

const NO_LANGUAGE = 'und'
const EXTENSION = /\.[a-z\d]{1,5}$/i

/** How many names all decks begin with. */
const commonDepth = (decks: readonly (readonly string[])[]): number => {
  const [first = [], ...others] = decks
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part))
  return end < 0 ? first.length : end
}

const folderOf = (deck: readonly string[], depth: number): string =>
  cleanFolder(
    deck
      .slice(depth)
      .map((part) => part.replace(/[\\/]/g, ' '))
      .join('/'),
  )

/** A file name that no other of the folder has: the name of the picture, or what its file is called where it has none. */
const fileNameOf = ({ name }: MediaFile, said: string | undefined, taken: Set<string>): string => {
  const extension = EXTENSION.exec(name)?.[0].toLowerCase() ?? ''
  const stem = said?.replace(/[~./\\]+/g, ' ') || name.slice(0, name.length - extension.length)
  const clean = cleanFileName(`${stem}${extension}`, extension, isPictureExtension)
  const dot = extension === '' ? clean.length : clean.length - extension.length
  for (let number = 1; ; number++) {
    const file = number === 1 ? clean : `${clean.slice(0, dot)} (${number})${clean.slice(dot)}`
    if (taken.has(file.toLowerCase())) continue
    taken.add(file.toLowerCase())
    return file
  }
}

const textFile = (path: string, content: Buffer, contents: Contents): void =>
  void contents.set({ path, bytes: content.length, refusal: null }, async () => content)

const isSpeaking = ({ item }: NamesRow): boolean =>
  item.names.length + item.aliases.length > 0 || item.licence !== null || item.credit !== null

/** The pictures of one folder and the table that names them. */
const layOutFolder = (folder: string, rows: readonly DeckRow[], { media, contents }: Layout): void => {
  const [taken, shown] = [new Set<string>(), new Set<MediaFile>()]
  const table: NamesRow[] = []
  const pathOf = (name: string) => (folder ? `${folder}/${name}` : name)
  for (const { pictures, item } of rows)
    for (const each of pictures.flatMap((name) => media.get(name) ?? [])) {
      if (shown.has(each)) continue
      shown.add(each)
      const name = fileNameOf(each, item.names[0]?.text, taken)
      contents.set({ ...each.file, path: pathOf(name) }, each.read)
      table.push({ file: name, item })
    }
  const speaking = table.filter(isSpeaking)
  const text = `\uFEFF${newTable({ rows: speaking, language: NO_LANGUAGE })}`
  if (speaking.length > 0) textFile(pathOf('items.csv'), Buffer.from(text, 'utf16le'), contents)
}

type Layout = { readonly media: ReadonlyMap<string, MediaFile>; readonly contents: Contents }

const titleFile = (folder: string, title: string | undefined, contents: Contents): void => {
  const path = folder ? `${folder}/pack.json` : 'pack.json'
  if (title) textFile(path, Buffer.from(`${JSON.stringify({ title: title.slice(0, 100) })}\n`), contents)
}

/**
 * Lays the pictures of notes out as folders, one for each deck, with a table of what the notes say and the title of the deck. A picture of several notes of a
 * deck is there once, as the first of them names it; `missing` counts those that the deck lacks.
 */
export const layOutDeck = (
  rows: readonly DeckRow[],
  media: ReadonlyMap<string, MediaFile>,
): { readonly contents: Contents; readonly missing: number } => {
  const contents: Contents = new Map()
  const shown = rows.filter(({ pictures }) => pictures.some((name) => media.has(name)))
  const depth = commonDepth(shown.map(({ deck }) => deck))
  for (const [folder, own] of Map.groupBy(shown, ({ deck }) => folderOf(deck, depth))) {
    titleFile(folder, own[0]?.deck.at(-1), contents)
    layOutFolder(folder, own, { media, contents })
  }
  const missing = new Set(rows.flatMap(({ pictures }) => pictures.filter((name) => !media.has(name))))
  return { contents, missing: missing.size }
}

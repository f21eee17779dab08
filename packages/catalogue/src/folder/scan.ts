import { stat } from 'node:fs/promises'
import { adviceFor, fsPath, type Sniffed, sniffFile, unsupportedExtension } from '@pd/pictures'
import type { DeckShelf } from '../anki/deck-shelf.ts'
import type { FileDraft, Note, Refusal, Reporter } from '../draft.ts'
import { type Entry, listFolder } from './list-folder.ts'
import { isPictureExtension } from './picture-extensions.ts'
import type { Places } from './places.ts'
import { isSkippedName } from './skipped-names.ts'

/** One folder of a source and the names of the picture files in it. */
export type Folder = { readonly path: string; readonly pictures: readonly string[] }

type Refuse = (refusal: Refusal) => void

type Scan = {
  readonly places: Places
  /** A folder that is passed over with all that is in it, by its real path. */
  readonly leaveOut: string | null
  /** Where decks of Anki are unpacked; missing where there is no place for them. */
  readonly decks?: DeckShelf | undefined
  readonly reporter: Reporter
}

/** An extension is short and has a letter: neither "St. Paul" nor "Vitamin B.12" has one. */
const extensionOf = (name: string): string => /\.(?=\d*[a-z])[a-z\d]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''

const DECK = /\.(?:apkg|colpkg)$/i

type Kind = { readonly kind: 'picture' | 'deck' } | Exclude<Sniffed, { kind: 'supported' }>

/** What a file is by the extension of its path or, where that has none, by its content. */
const classify = async (path: string, { places: { locate }, decks }: Scan): Promise<Kind> => {
  if (decks && DECK.test(path)) return { kind: 'deck' }
  const extension = extensionOf(path.slice(path.lastIndexOf('/') + 1))
  if (extension === '') {
    const found = await sniffFile(locate(path))
    return found.kind === 'supported' ? { kind: 'picture' } : found
  }
  const unsupported = unsupportedExtension(extension.slice(1))
  if (unsupported !== null) return { kind: 'unsupported', name: unsupported }
  return isPictureExtension(extension) ? { kind: 'picture' } : { kind: 'unknown' }
}

const joinPath = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name)

const refuseFolder = (path: string, error: unknown): Refusal => ({
  path: path || '.',
  code: 'unreadable',
  detail: `The folder can't be read (${(error as NodeJS.ErrnoException).code}): give this user the right to read it.`,
})

const noteLink = (path: string): Note => ({
  path,
  code: 'folder_linked',
  detail: 'It is a link to a folder, and links are not followed: copy or move the folder here, or mount it here.',
})

const refuseFormat = (path: string, format: string): Refusal => ({
  path,
  code: 'format_unsupported',
  detail: adviceFor(format),
})

const noteEncoding = (path: string, encoding: string): Note => ({
  path,
  code: 'name_encoding_guessed',
  detail: `Its name was read as ${encoding}, and not as UTF-8: if it has wrong letters, rename it.`,
})

const NAMED_TWICE = 'Its name is that of another file here, in another encoding: rename one of them.'

/** A deck is a folder at its place; whether it could be opened. */
const openDeck = async (path: string, { places, decks, reporter }: Scan): Promise<boolean> => {
  const file = places.locate(path)
  const deck = await decks?.open(path, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EACCES')
      return { ok: false as const, detail: adviceOnUnreadable(error.code) }
    throw error
  })
  if (!deck?.ok) {
    if (deck) reporter.refuse({ path, code: 'format_unsupported', detail: deck.detail })
    return false
  }
  if (deck.missing > 0) reporter.note({ path, code: 'deck_incomplete', detail: describeMissing(deck.missing) })
  places.mount(path, deck.folder)
  return true
}

const describeMissing = (count: number): string =>
  `${count} pictures that its notes name are not in the deck: export it again, with its media.`

const isFolder = async (file: string): Promise<boolean> =>
  (await stat(fsPath(file)).catch(() => null))?.isDirectory() ?? false

type Found = { readonly folders: string[]; readonly pictures: string[] }

const sortEntry = async (path: string, { name, kind }: Entry, { scan, found }: { scan: Scan; found: Found }) => {
  const { places, reporter } = scan
  if (kind.isDirectory()) found.folders.push(name)
  else if (kind.isSymbolicLink() && (await isFolder(places.locate(path)))) reporter.note(noteLink(path))
  else {
    const file = await classify(path, scan)
    if (file.kind === 'deck' && (await openDeck(path, scan))) found.folders.push(name)
    if (file.kind === 'picture') found.pictures.push(name)
    if (file.kind === 'unsupported') reporter.refuse(refuseFormat(path, file.name))
  }
}

const readFolder = async (scan: Scan, folder: string): Promise<Found> => {
  const { places, reporter } = scan
  const found: Found = { folders: [], pictures: [] }
  const entries = await listFolder(places.locate(folder))
  const names = new Set(entries.filter(({ decoded }) => !decoded).map(({ name }) => name.normalize('NFC')))
  for (const entry of entries) {
    const path = joinPath(folder, entry.name)
    if (isSkippedName(entry.name)) continue
    if (entry.decoded) {
      if (names.has(entry.name)) {
        reporter.refuse({ path, code: 'name_unusable', detail: NAMED_TWICE })
        continue
      }
      places.add(path, entry.decoded.nameOnDisk)
      reporter.note(noteEncoding(path, entry.decoded.encoding))
    }
    await sortEntry(path, entry, { scan, found })
  }
  return { folders: found.folders.sort(), pictures: found.pictures.sort() }
}

/**
 * Every folder of a source that holds pictures, itself first, in the order of their names. What is hidden or was left by a
 * system is passed over, links to folders are noted and not followed; a folder that can't be read is refused, unless it is the root: that throws.
 */
export const scanFolders = async (scan: Scan, path = ''): Promise<Folder[]> => {
  const { places, leaveOut, reporter } = scan
  if (places.locate(path) === leaveOut) return []
  try {
    const { folders, pictures } = await readFolder(scan, path)
    const below: Folder[] = []
    for (const name of folders) below.push(...(await scanFolders(scan, joinPath(path, name))))
    return pictures.length ? [{ path, pictures }, ...below] : below
  } catch (error) {
    if (path === '') throw error
    reporter.refuse(refuseFolder(path, error))
    return []
  }
}

const adviceOnUnreadable = (code: string | undefined): string => {
  if (code === 'ENOENT') return 'It is gone, or a link to a file that is gone: copy the picture here.'
  if (code === 'ELOOP') return 'It is a link that leads to itself: copy the picture here.'
  return `It can't be read (${code}): give this user the right to read it.`
}

/** The stamp of one file, or null (and a refusal) when it can't be had. */
export const stampFile = async ({ locate }: Places, path: string, refuse: Refuse): Promise<FileDraft | null> => {
  const file = locate(path)
  try {
    const { size, mtimeMs } = await stat(fsPath(file))
    return { path, file, bytes: size, modifiedAt: Math.trunc(mtimeMs) }
  } catch (error) {
    refuse({ path, code: 'unreadable', detail: adviceOnUnreadable((error as NodeJS.ErrnoException).code) })
    return null
  }
}

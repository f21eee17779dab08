import { readFile, stat } from 'node:fs/promises'
import { licenceAddress } from '@pd/core'
import { fsPath } from '@pd/pictures'
import type { Note } from '../draft.ts'
import { decodeText } from '../sidecar/decode-text.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { readApi } from './read-api.ts'
import { readExport } from './read-export.ts'
import { type CommonsFile, commonsKey, itemOfCommons } from './wikimedia-file.ts'

const MOST_BYTES = 64 * 2 ** 20
/** How far into a file it must show what it is. */
const HEAD = 2 ** 16

/** What of Commons a text is, if it is. */
const readerOf = (text: string): ((text: string) => CommonsFile[]) | null => {
  const head = text.slice(0, HEAD)
  if (/^\s*[[{]/.test(head) && /"(?:imageinfo|extmetadata|mediainfo)"/.test(head)) return readApi
  return /^\s*(?:<\?xml[^>]*>\s*)?<mediawiki\b/.test(head) ? readExport : null
}

const DAMAGED = 'What Wikimedia Commons says of its files is cut short or damaged here: download it again.'

/** Addresses and sizes of pictures, which come where no more was asked for. */
const BARE = /"imageinfo"\s*:\s*\[\s*\{/
const NOTHING_SAID =
  'This answer of Wikimedia Commons has neither authors nor licences: ask again with iiprop=extmetadata.'

/** A file beside pictures, and the pictures in its folder and below, by their paths. */
type CommonsTable = {
  readonly path: string
  readonly file: string
  readonly pictures: readonly string[]
  readonly language: string
}

const readFiles = async ({ path, file }: CommonsTable, note: (note: Note) => void): Promise<readonly CommonsFile[]> => {
  const stats = await stat(fsPath(file)).catch(() => null)
  if (!stats?.isFile() || stats.size > MOST_BYTES) return []
  const text = decodeText(await readFile(fsPath(file)))?.text ?? ''
  try {
    const files = readerOf(text)?.(text) ?? []
    if (files.length === 0 && BARE.test(text)) note({ path, code: 'commons_unread', detail: NOTHING_SAID })
    return files
  } catch {
    note({ path, code: 'commons_unread', detail: DAMAGED })
    return []
  }
}

const isKnown = ({ licence }: SidecarItem): boolean => licence === null || licenceAddress(licence) !== null

const describeUnknown = (licences: readonly string[]): string =>
  `The licence ${licences.map((each) => `"${each}"`).join(', ')} is shown as it is written, without a link: see what it asks for.`

/**
 * What a file of Wikimedia Commons (an answer of its API, or an export of its pages) says of the pictures beside it, by their paths; nothing where the file is
 * none. A licence that is not known here is kept as it is written, and noted.
 */
export const readCommons = async (
  table: CommonsTable,
  note: (note: Note) => void,
): Promise<ReadonlyMap<string, SidecarItem>> => {
  const files = new Map((await readFiles(table, note)).map((file) => [commonsKey(file.title), file]))
  const items = new Map<string, SidecarItem>()
  for (const path of files.size > 0 ? table.pictures : []) {
    const file = files.get(commonsKey(path))
    if (file) items.set(path, itemOfCommons(file, table.language))
  }
  const unknown = new Set([...items.values()].filter((item) => !isKnown(item)).map(({ licence }) => licence ?? ''))
  if (unknown.size > 0) note({ path: table.path, code: 'licence_unknown', detail: describeUnknown([...unknown]) })
  return items
}

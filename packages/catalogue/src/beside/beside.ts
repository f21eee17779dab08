import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fsPath } from '@pd/pictures'
import type { FileDraft } from '../draft.ts'
import { type Entry, listFolder } from '../folder/list-folder.ts'
import { decodeText } from '../sidecar/decode-text.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { firstTold } from '../sidecar/told.ts'
import { baseName, keyOf } from '../source-paths.ts'
import { readTextNames } from './text-names.ts'
import { readXmp } from './xmp.ts'

const EXTENSION = /\.[^.]+$/
const BESIDE = /\.(?:txt|xmp)$/i
/** A longer file is no description of one picture. */
const MOST_BYTES = 2 ** 20

const readText = async (file: string): Promise<string | null> => {
  try {
    return (await stat(fsPath(file))).size > MOST_BYTES
      ? null
      : (decodeText(await readFile(fsPath(file)))?.text ?? null)
  } catch {
    return null
  }
}

const NOTHING: SidecarItem = { names: [], aliases: [], licence: null, credit: null }

/** What two places say of a picture, the first before the second. */
export const combine = (first: SidecarItem | undefined, second: SidecarItem | undefined): SidecarItem | undefined =>
  first && second
    ? {
        names: first.names.length > 0 ? first.names : second.names,
        aliases: first.aliases.length > 0 ? first.aliases : second.aliases,
        licence: first.licence ?? second.licence,
        credit: first.credit ?? second.credit,
        ...firstTold([first, second]),
      }
    : (first ?? second)

/** `lion.jpg` has `lion.jpg.txt` or `lion.txt`, and as XMP likewise; the text comes first. */
const namesBeside = (picture: string): string[] => {
  const stem = picture.replace(EXTENSION, '')
  return ['txt', 'xmp'].flatMap((extension) => [keyOf(`${picture}.${extension}`), keyOf(`${stem}.${extension}`)])
}

/** Where a folder of a source lies, and the language of the names in it. */
type PictureFolder = { readonly folder: string; readonly language: string }

const readOne = async (file: string, language: string): Promise<SidecarItem> => {
  const text = await readText(file)
  if (text === null) return NOTHING
  if (/xmp$/i.test(file)) return { ...NOTHING, ...readXmp(text, language) }
  return { ...NOTHING, names: readTextNames(text, language) }
}

/** Reads the `.txt` and `.xmp` files beside the pictures of a folder; by the path of the picture. A file that can't be read says nothing. */
export const readBeside = async (
  files: readonly FileDraft[],
  { folder, language }: PictureFolder,
): Promise<ReadonlyMap<string, SidecarItem>> => {
  const entries = (await listFolder(folder).catch((): Entry[] => [])).filter(({ name }) => BESIDE.test(name))
  const beside = new Map(entries.map(({ name, decoded }) => [keyOf(name), decoded?.nameOnDisk ?? name]))
  const said = new Map<string, SidecarItem>()
  if (beside.size === 0) return said
  for (const file of files) {
    for (const key of namesBeside(baseName(file.path))) {
      const name = beside.get(key)
      if (name === undefined) continue
      const item = combine(said.get(file.path), await readOne(join(folder, name), language))
      if (item) said.set(file.path, item)
    }
  }
  return said
}

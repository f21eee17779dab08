import { readEmbedded } from '@pd/pictures'
import type { FileDraft, FileReading, KnownTexts } from '../draft.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { type EmbeddedItem, saysNothing, toEmbeddedItem } from './embedded-item.ts'
import { addItem, knownItem } from './known-texts.ts'

const FILES_AT_ONCE = 4

const readItem = async (file: FileDraft, texts: KnownTexts): Promise<EmbeddedItem | null> => {
  const known = knownItem(texts, file)
  if (known !== undefined) return known
  const item = toEmbeddedItem(await readEmbedded(file.file))
  const useful = saysNothing(item) ? null : item
  addItem(texts, file, useful)
  return useful
}

/** A language that the file does not state is the folder's. */
const inLanguage = ({ names, credit, licence }: EmbeddedItem, language: string): SidecarItem => ({
  names: names.map(({ locale, text }) => ({ locale: locale === 'und' ? language : locale, text })),
  aliases: [],
  credit,
  licence,
})

/** What the files of a folder say of themselves, by path. A file that is as an earlier import read it is not opened. */
export const readEmbeddedItems = async (
  files: readonly FileDraft[],
  { texts, stop }: FileReading,
  language: string,
): Promise<ReadonlyMap<string, SidecarItem>> => {
  const items = new Map<string, SidecarItem>()
  const queue = files.values()
  const work = async () => {
    for (const file of queue) {
      stop?.throwIfAborted()
      const item = await readItem(file, texts)
      if (item) items.set(file.path, inLanguage(item, language))
    }
  }
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work))
  return items
}

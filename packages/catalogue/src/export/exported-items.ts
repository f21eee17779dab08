import { cleanText, cutText, fold, type Name, webAddress } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { FoldedName, ItemTold, PackedItem } from '@pd/store'
import type { NamesRow } from '../names/names-table.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { toTold } from '../sidecar/told.ts'
import { type ChosenFile, chooseFile, type ExportTools } from './choose-file.ts'

/** A picture of an exported pack: what is said of it, by the name of its file, and the file. */
export type ExportedPicture = NamesRow & { readonly chosen: ChosenFile }

/** By their letters' numbers, so that every machine has the same order. */
const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** As a table of names says it again. */
const textsOf = (names: readonly FoldedName[], wanted: FoldedName['kind']): Name[] =>
  names
    .filter(({ kind }) => kind === wanted)
    .flatMap(({ locale, text }) => text.split('~').map((each) => ({ locale, text: cutText(cleanText(each)) })))
    .filter(({ text }) => text !== '')
    .sort((one, other) => byText(one.locale, other.locale) || byText(one.text, other.text))

const toldBy = ({ page, story = {} }: ItemTold): ItemTold => {
  const lines = Object.entries(story).map(([locale, text]) => ({ locale, text: cutText(cleanText(text)) }))
  const sorted = lines.filter(({ text }) => text !== '').sort((one, other) => byText(one.locale, other.locale))
  return toTold(webAddress(page), sorted)
}

/** What is said of an item, as an export says it. */
export const describeItem = ({ names, licence, credit, ...told }: PackedItem): SidecarItem => ({
  names: textsOf(names, 'name'),
  aliases: textsOf(names, 'alias'),
  licence: licence && cleanText(licence),
  credit: credit && cleanText(credit),
  ...toldBy(told),
})

/** What an item is called where one name has to do. */
export const standardName = ({ names }: Pick<SidecarItem, 'names'>): string => {
  const known = ['en', 'und', ...LANGUAGE_CODES].flatMap((code) => names.find(({ locale }) => locale === code) ?? [])
  return (known[0] ?? names[0])?.text ?? ''
}

const SLUG_MOST = 40

/** A text as part of a file name that every system keeps as it is; empty where it has no such letters. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MOST)
    .replace(/^-+|-+$/g, '')

type Described = { readonly slug: string; readonly item: SidecarItem; readonly packed: PackedItem }

/** In an order that depends on what is said of the items alone. */
const inOrder = (items: readonly PackedItem[]): Described[] =>
  items
    .map((packed) => {
      const item = describeItem(packed)
      const slug = slugOf(standardName(item))
      return { slug, item, packed, key: JSON.stringify([slug, item]) }
    })
    .sort((one, other) => byText(one.key, other.key))

const DIGITS_FEWEST = 3

/** A picture that waits for a name has one that says nothing, so that it waits wherever it comes in. */
const nameOf = ({ names }: SidecarItem, number: string, slug: string): string => {
  if (names.length === 0) return `IMG_${number}`
  return slug ? `${number}-${slug}` : number
}

/**
 * The pictures of items in an order and under names that depend on nothing but what is in them. A name begins with a number, so that no import
 * takes it for more than a name, and no two are the same. Of two files of the same content the first is taken, as an import takes it;
 * `missing` counts the pictures that have neither file.
 */
export const exportItems = async (
  items: readonly PackedItem[],
  tools: ExportTools,
): Promise<{ readonly pictures: readonly ExportedPicture[]; readonly missing: number }> => {
  const found: (Described & { readonly chosen: ChosenFile })[] = []
  const seen = new Set<string>()
  let missing = 0
  for (const described of inOrder(items))
    for (const picture of described.packed.pictures) {
      const chosen = await chooseFile(picture, described.packed, tools)
      if (chosen === null) missing++
      else if (!seen.has(chosen.sha256)) found.push({ ...described, chosen })
      if (chosen) seen.add(chosen.sha256)
    }
  const digits = Math.max(DIGITS_FEWEST, String(found.length).length)
  const pictures = found.map(({ slug, item, chosen }, at) => {
    const number = String(at + 1).padStart(digits, '0')
    return { file: `${nameOf(item, number, slug)}.${chosen.extension}`, item, chosen }
  })
  return { pictures, missing }
}

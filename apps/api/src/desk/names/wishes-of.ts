import type { SidecarItem } from '@pd/catalogue'
import { foldIn, type Name } from '@pd/core'
import type { CuratedItem, ItemWish } from '@pd/store'

const textsIn = (names: readonly Name[], locale: string): string[] =>
  names.filter((name) => name.locale === locale).map(({ text }) => text)

const localesOf = (names: readonly Name[]): string[] => [...new Set(names.map(({ locale }) => locale))]

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

const ofKind = (item: CuratedItem, kind: 'name' | 'alias', locale: string): string[] =>
  textsIn(
    item.names.filter((name) => name.kind === kind),
    locale,
  )

/** The first text of a cell is the name; the others are also right. */
const namesIn = (row: SidecarItem, item: CuratedItem): Record<string, string> =>
  Object.fromEntries(
    localesOf(row.names).flatMap((locale) => {
      const [first = ''] = textsIn(row.names, locale)
      const [known] = ofKind(item, 'name', locale)
      return first === known || foldIn(first, locale) === '' ? [] : [[locale, first]]
    }),
  )

const aliasesIn = (row: SidecarItem, item: CuratedItem): Record<string, string[]> => {
  const locales = new Set([...localesOf(row.aliases), ...localesOf(row.names)])
  return Object.fromEntries(
    [...locales].flatMap((locale) => {
      const known = ofKind(item, 'alias', locale)
      const listed = textsIn(row.aliases, locale)
      const all = [...new Set([...textsIn(row.names, locale).slice(1), ...(listed.length > 0 ? listed : known)])]
      return isSame(all, known) ? [] : [[locale, all]]
    }),
  )
}

const storyIn = ({ story = {} }: SidecarItem, item: CuratedItem): Record<string, string> =>
  Object.fromEntries(Object.entries(story).filter(([locale, text]) => item.story[locale] !== text))

const filled = <K extends string, T extends object>(key: K, value: T) =>
  Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, T>) : {}

/** What a row of a table changes of an item; an empty cell changes nothing. Null for nothing. */
export const wishOf = (row: SidecarItem, item: CuratedItem): ItemWish | null => {
  const wish = {
    ...filled('names', namesIn(row, item)),
    ...filled('aliases', aliasesIn(row, item)),
    ...filled('story', storyIn(row, item)),
    ...(row.page !== undefined && row.page !== item.page && { source: row.page }),
    ...(row.licence !== null && row.licence !== item.licence && { licence: row.licence }),
    ...(row.credit !== null && row.credit !== item.credit && { credit: row.credit }),
  }
  return Object.keys(wish).length > 0 ? wish : null
}

import type { KnownTexts, SidecarItem } from '@pd/catalogue'
import { foldIn, type Name } from '@pd/core'
import type { CuratedItem, ItemWish } from '@pd/store'

/** What a row of a table says of an item, and what it knows of what stood there when the table was saved. */
type Row = { readonly said: SidecarItem; readonly isKnown: KnownTexts; readonly item: CuratedItem }
/** What a row of a table changes of an item. */
export type RowWish = Pick<ItemWish, 'names' | 'aliases' | 'story' | 'source' | 'licence' | 'credit'>

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

/** The texts of a cell that was changed since the table was saved; none for a cell that was not. */
const typedIn = ({ said, isKnown }: Row, field: 'names' | 'aliases', locale: string): string[] => {
  const texts = textsIn(said[field], locale)
  return isKnown({ field, locale }, texts) ? [] : texts
}

/** The first text of a cell is the name; the others are also right. */
const namesIn = (row: Row): Record<string, string> =>
  Object.fromEntries(
    localesOf(row.said.names).flatMap((locale) => {
      const [first = ''] = typedIn(row, 'names', locale)
      const [known] = ofKind(row.item, 'name', locale)
      return first === known || foldIn(first, locale) === '' ? [] : [[locale, first]]
    }),
  )

const aliasesIn = (row: Row): Record<string, string[]> => {
  const locales = new Set([...localesOf(row.said.aliases), ...localesOf(row.said.names)])
  return Object.fromEntries(
    [...locales].flatMap((locale) => {
      const known = ofKind(row.item, 'alias', locale)
      const listed = typedIn(row, 'aliases', locale)
      const all = [...new Set([...typedIn(row, 'names', locale).slice(1), ...(listed.length > 0 ? listed : known)])]
      return isSame(all, known) ? [] : [[locale, all]]
    }),
  )
}

const storyIn = ({ said: { story = {} }, isKnown, item }: Row): Record<string, string> =>
  Object.fromEntries(
    Object.entries(story).filter(
      ([locale, text]) => item.story[locale] !== text && !isKnown({ field: 'story', locale }, [text]),
    ),
  )

/** A text that has no language. */
const textIn = ({ isKnown }: Row, field: 'source' | 'licence' | 'credit', text: string | null | undefined) =>
  text === null || text === undefined || isKnown({ field, locale: null }, [text]) ? undefined : text

const filled = <K extends string, T extends object>(key: K, value: T) =>
  Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, T>) : {}

/**
 * What a row of a table changes of an item: an empty cell changes nothing, nor does one that is as it was saved, whatever the desk says by
 * now. Null for nothing.
 */
export const wishOf = (row: Row): RowWish | null => {
  const { said, item } = row
  const source = textIn(row, 'source', said.page)
  const licence = textIn(row, 'licence', said.licence)
  const credit = textIn(row, 'credit', said.credit)
  const wish = {
    ...filled('names', namesIn(row)),
    ...filled('aliases', aliasesIn(row)),
    ...filled('story', storyIn(row)),
    ...(source !== undefined && source !== item.page && { source }),
    ...(licence !== undefined && licence !== item.licence && { licence }),
    ...(credit !== undefined && credit !== item.credit && { credit }),
  }
  return Object.keys(wish).length > 0 ? wish : null
}

import { hash } from 'node:crypto'
import { cleanText, type Name } from '@pd/core'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'

/** A field of the desk, in which language where it has one. */
type Place = { readonly field: string; readonly locale: string | null }

/** What a row knows of the desk: whether these texts are those that stood there when its table was saved. */
export type KnownTexts = (place: Place, texts: readonly string[]) => boolean

/** As a cell is read that several names are written into. */
const BETWEEN_NAMES = /[;|~]|\s\/\s/

const SIGNS = 5

/** The texts of a field as they are compared: the first name is another thing than the second, other names have no order. */
const comparable = (field: string, texts: readonly string[]): string => {
  if (field !== 'names' && field !== 'aliases') return texts.map(cleanText).join()
  const each = texts.flatMap((text) => text.split(BETWEEN_NAMES).map(cleanText)).filter((text) => text !== '')
  return (field === 'names' ? each : each.toSorted()).join('~')
}

/** A few signs for texts; none for no text. They tell a cell that was changed from one that was not, and hide nothing. */
const digest = (field: string, texts: readonly string[]): string => {
  const text = comparable(field, texts)
  return text === '' ? '' : hash('sha256', text, 'base64url').slice(0, SIGNS)
}

const keyOf = ({ field, locale }: Place): string => (locale === null ? field : `${field}.${locale}`)

const inLanguages = (field: string, names: readonly Name[]): (readonly [Place, readonly string[]])[] =>
  [...Map.groupBy(names, ({ locale }) => locale)].map(([locale, of]) => [{ field, locale }, of.map(({ text }) => text)])

/** What the cells of a row are saved as, for a cell of its own. */
export const writeAsSaved = ({ names, aliases, story = {}, page, credit, licence }: SidecarItem): string => {
  const told = Object.entries(story).map(([locale, text]) => ({ locale, text }))
  const alone = Object.entries({ source: page, credit, licence }).map(
    ([field, text]) => [{ field, locale: null }, text ? [text] : []] as const,
  )
  return [...inLanguages('names', names), ...inLanguages('aliases', aliases), ...inLanguages('story', told), ...alone]
    .map(([place, texts]) => [keyOf(place), digest(place.field, texts)] as const)
    .flatMap(([key, signs]) => (signs === '' ? [] : `${key}=${signs}`))
    .join(' ')
}

/** Reads what `writeAsSaved` wrote; a row without it knows nothing. */
export const readAsSaved = (cell: string | null | undefined): KnownTexts => {
  if (!cell) return () => false
  const saved = new Map(cell.split(' ').map((each) => [each.slice(0, -SIGNS - 1), each.slice(-SIGNS)]))
  return (place, texts) => digest(place.field, texts) === (saved.get(keyOf(place)) ?? '')
}

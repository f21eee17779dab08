import type { DeskItem, ItemChange } from '@pd/contract/client'

/** The key of a name of no language. */
const NO_LANGUAGE = 'und'

/** The text that stands in the field of a name: the name, else in the first language one of no language or what its file seems to say. */
export const nameShown = ({ names, proposed }: DeskItem, locale: string, isFirst: boolean): string =>
  names[locale] ?? (isFirst ? (names[NO_LANGUAGE] ?? (Object.keys(names).length === 0 ? proposed : '')) : '')

/** What leaving a field with a text changes; undefined where nothing. An empty text takes back what the desk said. */
export const nameChange = (item: DeskItem, locale: string, text: string): ItemChange | undefined => {
  const typed = text.trim().replace(/\s+/g, ' ')
  const isNew = typed !== (item.names[locale] ?? '')
  const isChecked = typed !== '' && (isNew || item.checks.length > 0)
  if (!isNew && !isChecked) return undefined
  return { ...(isNew && { names: { [locale]: typed || null } }), ...(isChecked && { isChecked }) }
}

import type { DeskItem, ItemChange } from '@pd/contract/client'
import { UI_LANGUAGES } from '@pd/languages'

/** The code of what holds in every language. */
export const ANY = 'und'

type Words = Pick<DeskItem, 'names' | 'aliases' | 'story'>

/** The languages of an item's words: those that are shown at once, then those that are folded away. */
export const localesOf = ({ names, aliases, story }: Words, own: string) => {
  const said = [...new Set([names, aliases, story].flatMap(Object.keys))]
  const first = [own, ...said.filter((locale) => locale === ANY)]
  const others = [...new Set([...UI_LANGUAGES, ...said])].filter((locale) => !first.includes(locale))
  return { first, others }
}

/** The aliases in a text of one a line, each once. */
export const readAliases = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** A text as it is sent: null where nothing is left, so that the source is shown again. */
const textOrNull = (text: string): string | null => text.trim() || null

/** The change that a typed name makes; undefined where it is the name already. */
export const changeName = ({ names }: Words, locale: string, text: string): ItemChange | undefined =>
  text.trim() === (names[locale] ?? '') ? undefined : { names: { [locale]: textOrNull(text) } }

/** The change that typed aliases make. */
export const changeAliases = ({ aliases }: Words, locale: string, text: string): ItemChange | undefined => {
  const typed = readAliases(text)
  return typed.join('\n') === (aliases[locale] ?? []).join('\n') ? undefined : { aliases: { [locale]: typed } }
}

/** The change that a typed line for the reveal makes. */
export const changeStory = ({ story }: Words, locale: string, text: string): ItemChange | undefined =>
  text.trim() === (story[locale] ?? '') ? undefined : { story: { [locale]: textOrNull(text) } }

/** The change that a typed licence, credit or address makes. */
export const changeRight = (
  item: Pick<DeskItem, 'licence' | 'credit' | 'source'>,
  field: 'licence' | 'credit' | 'source',
  text: string,
): ItemChange | undefined => (text.trim() === (item[field] ?? '') ? undefined : { [field]: textOrNull(text) })

/** The name of an item in a language, else in the first that it has; empty where it has none. */
export const nameOf = ({ names }: Pick<DeskItem, 'names'>, language: string): string =>
  names[language] ?? names[ANY] ?? names.en ?? Object.values(names)[0] ?? ''

import { LANGUAGE_CODES, LANGUAGES } from '@pd/languages'
import { readGuessForms } from '../forms/guess-forms.ts'
import type { NameIndex } from '../name-index/name-index.ts'

const CONJUNCTIONS = LANGUAGE_CODES.map((language) => LANGUAGES[language].grammar.conjunction)
const BETWEEN_PARTS = new RegExp(`[,;/|+&、・]|\\s(?:${CONJUNCTIONS.join('|')})\\s`, 'iu')

/** How many words in a row that each name another item are a list, although nothing stands between them. */
const WORDS_OF_LIST = 3

type Context = { readonly locales: readonly string[]; readonly index: NameIndex }

const itemsNamedBy = (part: string, { locales, index }: Context): readonly string[] => {
  const forms = readGuessForms(part, locales)
  const articled = forms.languages.flatMap(forms.withoutArticleOf)
  const keys = [...forms.plain, ...articled, ...forms.languages.flatMap(forms.otherNumberIn)]
  return [...new Set(keys.flatMap((key) => index.itemsNamed(key)))]
}

/** How many parts, from the first one on, name items that no part before them names. */
const countDistinct = (parts: readonly string[], limit: number, context: Context): number => {
  const seen = new Set<string>()
  let distinct = 0
  for (const part of parts) {
    const named = itemsNamedBy(part, context)
    if (named.length > 0 && named.every((item) => !seen.has(item))) distinct++
    if (distinct === limit) break
    for (const item of named) seen.add(item)
  }
  return distinct
}

/** Whether a guess lists several items of the catalogue: two with something between them, or three words that each name one. */
export const listsItems = (guess: string, context: Context): boolean => {
  const parts = guess.split(BETWEEN_PARTS)
  if (parts.length > 1 && countDistinct(parts, 2, context) > 1) return true
  const words = guess.split(/\s+/)
  return words.length >= WORDS_OF_LIST && countDistinct(words, WORDS_OF_LIST, context) === WORDS_OF_LIST
}

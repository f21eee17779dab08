import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import { withoutArticle } from './articles.ts'
import { keyOf, spellingsOf, withoutParenthesis, withoutShortPlural } from './names.ts'
import { keysAlsoMeant } from './plurals.ts'

/** All readings of a guess. Texts are folded; keys are folded and without spaces. */
export type GuessForms = {
  /** As typed, and without a parenthesis at its end. */
  readonly plain: readonly string[]
  /** Without a leading article of the language; empty when there is none. */
  readonly withoutArticleOf: (language: LanguageCode) => readonly string[]
  /** In the other number, by the rules of the language, and the animal or thing that the guess is another word for, or made small. */
  readonly otherNumberIn: (language: LanguageCode) => readonly string[]
  readonly words: readonly string[]
  /** How many words were typed, at the least: those of the shortest reading. */
  readonly wordCount: number
  /** The player's own languages: none when they are unknown. */
  readonly languages: readonly LanguageCode[]
}

const cacheByLanguage = <T>(read: (language: LanguageCode) => T): ((language: LanguageCode) => T) => {
  const known = new Map<LanguageCode, T>()
  return (language) => {
    const value = known.get(language) ?? read(language)
    known.set(language, value)
    return value
  }
}

/** The languages of locales: none of an unknown one. */
export const languagesIn = (locales: readonly string[]): LanguageCode[] => [
  ...new Set(locales.filter((locale) => locale !== 'und').flatMap(languagesOf)),
]

const countWords = (texts: readonly string[]): number => Math.min(...texts.map((text) => text.split(' ').length))

const read = (guess: string, locales: readonly string[]): GuessForms => {
  const texts = [...new Set([guess, withoutParenthesis(guess), withoutShortPlural(guess)])]
  const languages = languagesIn(locales)
  const folded = texts.flatMap((text) => spellingsOf(text, LANGUAGE_CODES))
  const shortened = cacheByLanguage((language) =>
    texts
      .map((text) => [text, withoutArticle(text, language)] as const)
      .filter(([text, shorter]) => text !== shorter)
      .flatMap(([, shorter]) => spellingsOf(shorter, LANGUAGE_CODES)),
  )
  const withoutArticles = (language: LanguageCode) => [language, ...languages].flatMap((one) => shortened(one))
  return {
    plain: folded.map(keyOf),
    withoutArticleOf: cacheByLanguage((language) => shortened(language).map(keyOf)),
    otherNumberIn: cacheByLanguage((language) =>
      [...new Set([...folded, ...withoutArticles(language)])].flatMap((one) => keysAlsoMeant(one, language)),
    ),
    words: [...new Set(folded.flatMap((one) => one.split(' ')))],
    wordCount: countWords([...folded, ...languages.flatMap(shortened)]),
    languages,
  }
}

/** How many are kept at the least, and at most twice as many. */
const KEPT = 500
let [latest, earlier] = [new Map<string, GuessForms>(), new Map<string, GuessForms>()]

/**
 * Reads a guess of a player who plays in the locales. The guesses read last are kept: who looks at one picture types the same words, and a
 * guess is judged by several rules that each read it.
 */
export const readGuessForms = (guess: string, locales: readonly string[]): GuessForms => {
  const key = `${locales} ${guess}`
  const forms = latest.get(key) ?? earlier.get(key) ?? read(guess, locales)
  if (latest.size === KEPT) [latest, earlier] = [new Map(), latest]
  latest.set(key, forms)
  return forms
}

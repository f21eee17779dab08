import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import { withoutArticle } from './articles.ts'
import { keyOf, spellingsOf, withoutParenthesis } from './names.ts'
import { otherNumberKeys } from './plurals.ts'

/** A guess in every way in which it may be meant. Texts are folded; keys are folded and without spaces. */
export type GuessForms = {
  /** As typed, and without a parenthesis at its end. */
  readonly plain: readonly string[]
  /** Without a leading article of the language; empty when there is none. */
  readonly withoutArticleOf: (language: LanguageCode) => readonly string[]
  /** In the other number, by the rules of the language. */
  readonly otherNumberIn: (language: LanguageCode) => readonly string[]
  readonly words: readonly string[]
  /** The player's own languages: one or none. */
  readonly languages: readonly LanguageCode[]
}

const remember = <T>(read: (language: LanguageCode) => T): ((language: LanguageCode) => T) => {
  const known = new Map<LanguageCode, T>()
  return (language) => {
    const value = known.get(language) ?? read(language)
    known.set(language, value)
    return value
  }
}

/** Reads a guess typed by somebody who plays in the locale. */
export const readForms = (guess: string, locale: string): GuessForms => {
  const texts = [...new Set([guess, withoutParenthesis(guess)])]
  const languages = locale === 'und' ? [] : languagesOf(locale)
  const folded = texts.flatMap((text) => spellingsOf(text, LANGUAGE_CODES))
  const shortened = remember((language) =>
    texts
      .map((text) => [text, withoutArticle(text, language)] as const)
      .filter(([text, shorter]) => text !== shorter)
      .flatMap(([, shorter]) => spellingsOf(shorter, LANGUAGE_CODES)),
  )
  const articleless = (language: LanguageCode) => [language, ...languages].flatMap((one) => shortened(one))
  return {
    plain: folded.map(keyOf),
    withoutArticleOf: remember((language) => shortened(language).map(keyOf)),
    otherNumberIn: remember((language) =>
      [...new Set([...folded, ...articleless(language)])].flatMap((one) => otherNumberKeys(one, language)),
    ),
    words: [...new Set(folded.flatMap((one) => one.split(' ')))],
    languages,
  }
}

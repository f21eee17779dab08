import { LANGUAGES, type LanguageCode } from '@pd/languages'
import { pluralsOf } from './plurals.ts'

const DOUBLED = /(\p{L})\1+/gu

/** What a key sounds like in a language, in signs of that language's own; no letter comes twice in a row. */
export const soundOf = (key: string, language: LanguageCode): string =>
  LANGUAGES[language].grammar.sounds
    .reduce((heard, [letters, sound]) => heard.replace(letters, sound), key)
    .replace(DOUBLED, '$1')

/** What a name sounds like, alone and in the plural. */
export const soundsOf = (key: string, language: LanguageCode): readonly string[] =>
  [key, ...pluralsOf(key, language)].map((form) => soundOf(form, language))

import { LANGUAGES, languagesOf } from '@pd/languages'
import { foldWith } from './fold.ts'

/** Folds a text of a locale: `&` is read in its language, and as English where the language is unknown. */
export const foldIn = (text: string, locale: string): string =>
  foldWith(text, LANGUAGES[languagesOf(locale)[0] ?? 'en'].grammar.conjunction)

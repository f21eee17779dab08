import { GERMAN } from './corpus-de.ts'
import { ENGLISH } from './corpus-en.ts'
import { SPANISH } from './corpus-es.ts'
import { FRENCH } from './corpus-fr.ts'
import { ITALIAN } from './corpus-it.ts'
import { DUTCH } from './corpus-nl.ts'
import { PORTUGUESE } from './corpus-pt.ts'
import type { CorpusRow } from './corpus-row.ts'
import { GREEK, HINDI, JAPANESE, OTHER, RUSSIAN } from './corpus-scripts.ts'

/** Guesses that were judged by hand, per language of the player: what the matcher is measured against. */
export const CORPUS: Readonly<Record<string, readonly CorpusRow[]>> = {
  en: ENGLISH,
  fr: FRENCH,
  es: SPANISH,
  de: GERMAN,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  ja: JAPANESE,
  el: GREEK,
  ru: RUSSIAN,
  hi: HINDI,
  und: OTHER,
}

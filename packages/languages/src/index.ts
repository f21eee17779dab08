/** The languages of answers, as data: a folder each, one type that each fills. */
export type { Frames, GivenNames, Language, Phrases } from './language.ts'
export {
  findUiLanguage,
  isLanguageCode,
  LANGUAGE_CODES,
  LANGUAGE_NAMES,
  type LanguageCode,
  languagesOf,
  UI_LANGUAGES,
  type UiLanguage,
} from './language-names.ts'
export { LANGUAGES } from './languages.ts'
export type { NumberWords } from './number-words.ts'
export type { PluralRule } from './plural-rule.ts'

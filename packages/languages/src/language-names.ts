/** The languages of answers, each under its own name, in the order in which they are offered. */
export const LANGUAGE_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
  it: 'Italiano',
  pt: 'Português',
  nl: 'Nederlands',
} as const

/** The ISO 639-1 code of a language of answers. */
export type LanguageCode = keyof typeof LANGUAGE_NAMES

/** All codes, English first. */
export const LANGUAGE_CODES = Object.keys(LANGUAGE_NAMES) as readonly LanguageCode[]

/** The languages whose interface is complete. */
export const UI_LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl'] as const satisfies readonly LanguageCode[]

/** The code of a language of the interface. */
export type UiLanguage = (typeof UI_LANGUAGES)[number]

const primaryOf = (locale: string): string => locale.toLowerCase().replace(/[-_].*/, '')

/** The language of the interface for a locale: `fr` for `fr-CH`, none for `ja`. */
export const findUiLanguage = (locale: string): UiLanguage | undefined =>
  UI_LANGUAGES.find((language) => language === primaryOf(locale))

/** Whether a text is the code of a language of answers. */
export const isLanguageCode = (code: unknown): code is LanguageCode =>
  typeof code === 'string' && Object.hasOwn(LANGUAGE_NAMES, code)

/** The languages of answers that a locale may be: one for `pt-BR`, all of them for `und`, none for `ja`. */
export const languagesOf = (locale: string): readonly LanguageCode[] => {
  const code = primaryOf(locale)
  if (code === 'und' || code === '') return LANGUAGE_CODES
  return isLanguageCode(code) ? [code] : []
}

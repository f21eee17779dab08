/** The languages whose articles, plurals and conjunctions the matcher knows. */
export const LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl'] as const

export type Language = (typeof LANGUAGES)[number]

const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code)

/** The known languages that a locale may be: one for `pt-BR`, all of them for `und`, none for `ja`. */
export const languagesOf = (locale: string): readonly Language[] => {
  const code = locale.toLowerCase().replace(/[-_].*/, '')
  if (code === 'und' || code === '') return LANGUAGES
  return isLanguage(code) ? [code] : []
}

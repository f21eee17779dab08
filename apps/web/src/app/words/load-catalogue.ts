import type { UiLanguage } from '@pd/languages'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'

const LOADERS: Readonly<Record<UiLanguage, () => Promise<Catalogue>>> = {
  en: async () => en,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  de: async () => (await import('./de.ts')).de,
  it: async () => (await import('./it.ts')).it,
  pt: async () => (await import('./pt.ts')).pt,
  nl: async () => (await import('./nl.ts')).nl,
}

/** The sentences of a language: English comes with the app, each other language is a file of its own. Rejects where that can't be fetched. */
export const loadCatalogue = (language: UiLanguage): Promise<Catalogue> => LOADERS[language]()

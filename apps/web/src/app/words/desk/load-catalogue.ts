import type { UiLanguage } from '@pd/languages'
import type { DeskCatalogue } from './catalogue.ts'
import { en } from './en.ts'

const LOADERS: Readonly<Record<UiLanguage, () => Promise<DeskCatalogue>>> = {
  en: async () => en,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  de: async () => (await import('./de.ts')).de,
  it: async () => (await import('./it.ts')).it,
  pt: async () => (await import('./pt.ts')).pt,
  nl: async () => (await import('./nl.ts')).nl,
}

/** The desk's sentences of a language, each but English a file of its own. Rejects where that can't be fetched. */
export const loadDeskCatalogue = (language: UiLanguage): Promise<DeskCatalogue> => LOADERS[language]()

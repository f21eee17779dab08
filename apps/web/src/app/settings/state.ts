import { findUiLanguage, type UiLanguage } from '@pd/languages'
import { computed, signal } from '@preact/signals'
import type { SafeStorage } from '../storage.ts'
import type { Catalogue } from '../words/catalogue.ts'
import { en } from '../words/en.ts'
import { createSay, type Say } from '../words/say.ts'

/** The themes in the order in which the theme key goes through them. */
export const THEMES = ['system', 'dark', 'light'] as const
/** One of them; `system` follows the reader's device. */
export type Theme = (typeof THEMES)[number]

/** The first of the reader's languages that the app speaks, else English. */
export const chooseLanguage = (kept: string | undefined, wanted: readonly string[]): UiLanguage =>
  [kept ?? '', ...wanted].map(findUiLanguage).find((language) => language !== undefined) ?? 'en'

/** The reader's own form of a language, as `en-GB`, by which dates are written and weeks begin. */
const regionalForm = (language: UiLanguage, wanted: readonly string[]): string =>
  wanted.find((each) => findUiLanguage(each) === language) ?? language

const chooseTheme = (kept: string | undefined): Theme => THEMES.find((theme) => theme === kept) ?? 'system'

/** What the player prefers, as last kept; sound is off until asked for. */
export const createSettings = (storage: SafeStorage, wanted: readonly string[]) => {
  const language = signal<UiLanguage>(chooseLanguage(storage.get('language'), wanted))
  const catalogue = signal<Catalogue>(en)
  const theme = signal<Theme>(chooseTheme(storage.get('theme')))
  const sound = signal(storage.get('sound') === 'on')
  const region = computed(() => regionalForm(language.value, wanted))
  const speaker = computed(() => createSay(language.value, catalogue.value))
  const say: Say = (key, ...fillings) => speaker.value(key, ...fillings)
  return { language, region, catalogue, theme, sound, say }
}
export type Settings = ReturnType<typeof createSettings>

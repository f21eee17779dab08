import { findUiLanguage, UI_LANGUAGES, type UiLanguage } from '@pd/languages'
import { computed, signal } from '@preact/signals'
import { createSay, type Say } from '../words/say.ts'
import type { Drawer } from './drawer.ts'

export const THEMES = ['system', 'dark', 'light'] as const
export type Theme = (typeof THEMES)[number]

/** The first of the reader's languages that the app speaks, else English. */
export const chooseLanguage = (kept: string | undefined, wanted: readonly string[]): UiLanguage =>
  [kept ?? '', ...wanted].map(findUiLanguage).find((language) => language !== undefined) ?? 'en'

/** The language that a press on the language key changes to: the next one, and after the last one the first. */
export const nextLanguage = (language: UiLanguage): UiLanguage =>
  UI_LANGUAGES[(UI_LANGUAGES.indexOf(language) + 1) % UI_LANGUAGES.length] ?? 'en'

const chooseTheme = (kept: string | undefined): Theme => THEMES.find((theme) => theme === kept) ?? 'system'

/** What the player prefers, as last kept; sound is off until asked for. */
export const createSettings = (drawer: Drawer, wanted: readonly string[]) => {
  const language = signal<UiLanguage>(chooseLanguage(drawer.recall('language'), wanted))
  const theme = signal<Theme>(chooseTheme(drawer.recall('theme')))
  const sound = signal(drawer.recall('sound') === 'on')
  const speaker = computed(() => createSay(language.value))
  const say: Say = (key, ...fillings) => speaker.value(key, ...fillings)
  return { language, theme, sound, say }
}
export type Settings = ReturnType<typeof createSettings>

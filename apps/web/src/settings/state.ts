import { computed, signal } from '@preact/signals'
import type { Language } from '../words/catalogue.ts'
import { createSay, type Say } from '../words/say.ts'
import type { Drawer } from './drawer.ts'

export const THEMES = ['system', 'dark', 'light'] as const
export type Theme = (typeof THEMES)[number]

/** The first of the reader's languages that the app speaks, else English. */
export const chooseLanguage = (kept: string | undefined, wanted: readonly string[]): Language => {
  const spoken = [kept, ...wanted].map((tag) => tag?.slice(0, 2).toLowerCase())
  return spoken.find((tag) => tag === 'en' || tag === 'fr') ?? 'en'
}

const chooseTheme = (kept: string | undefined): Theme => THEMES.find((theme) => theme === kept) ?? 'system'

/** What the player prefers, as last kept; sound is off until asked for. */
export const createSettings = (drawer: Drawer, wanted: readonly string[]) => {
  const language = signal<Language>(chooseLanguage(drawer.recall('language'), wanted))
  const theme = signal<Theme>(chooseTheme(drawer.recall('theme')))
  const sound = signal(drawer.recall('sound') === 'on')
  const speaker = computed(() => createSay(language.value))
  const say: Say = (key, ...fillings) => speaker.value(key, ...fillings)
  return { language, theme, sound, say }
}
export type Settings = ReturnType<typeof createSettings>

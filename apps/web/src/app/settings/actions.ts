import type { UiLanguage } from '@pd/languages'
import { batch, effect } from '@preact/signals'
import type { SafeStorage } from '../storage.ts'
import { loadCatalogue } from '../words/load-catalogue.ts'
import { forgetAnswerLanguage } from './answer-language.ts'
import { type Settings, THEMES } from './state.ts'

const INK = '#0f1220'
const PAPER = '#f6f1e6'

/** Has the settings speak a language once its sentences are there; false, and no change, where they can't be fetched. */
const createSpeaker = (settings: Settings) => {
  let wanted: UiLanguage
  return async (language: UiLanguage): Promise<boolean> => {
    wanted = language
    const catalogue = await loadCatalogue(language).catch(() => undefined)
    if (!catalogue || wanted !== language) return false
    batch(() => {
      settings.language.value = language
      settings.catalogue.value = catalogue
    })
    return true
  }
}

const applySettings = (settings: Settings, storage: SafeStorage, page: Document): void => {
  effect(() => {
    page.documentElement.lang = settings.language.value
  })
  effect(() => {
    const theme = settings.theme.value
    page.documentElement.dataset.theme = theme
    for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const dark = theme === 'system' ? meta.media.includes('dark') : theme === 'dark'
      meta.content = dark ? INK : PAPER
    }
    storage.set('theme', theme)
  })
  effect(() => storage.set('sound', settings.sound.value ? 'on' : 'off'))
}

/** Changes a preference; `applySettings` keeps them and lets the document follow. */
export const createSettingsActions = (settings: Settings, storage: SafeStorage) => {
  const speak = createSpeaker(settings)
  return {
    /** Loads the sentences of the reader's language; where they can't be fetched the app speaks English. */
    loadLanguage: async () => {
      if (!(await speak(settings.language.value))) await speak('en')
    },
    /** Changes the language, also that of the answers, and keeps it for the next visits; false where its sentences can't be fetched. */
    chooseLanguage: async (language: UiLanguage): Promise<boolean> => {
      const isSpoken = await speak(language)
      if (!isSpoken) return false
      storage.set('language', language)
      forgetAnswerLanguage(storage)
      return true
    },
    switchTheme: () => {
      const next = THEMES.indexOf(settings.theme.value) + 1
      settings.theme.value = THEMES[next % THEMES.length] ?? 'system'
    },
    switchSound: () => {
      settings.sound.value = !settings.sound.value
    },
    applySettings: (page: Document) => applySettings(settings, storage, page),
  }
}
export type SettingsActions = ReturnType<typeof createSettingsActions>

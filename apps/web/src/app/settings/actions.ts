import { effect } from '@preact/signals'
import type { SafeStorage } from '../storage.ts'
import { nextLanguage, type Settings, THEMES } from './state.ts'

const INK = '#0f1220'
const PAPER = '#f6f1e6'

/** Changes a preference; `wear` keeps them and lets the document follow. */
export const createSettingsActions = (settings: Settings, storage: SafeStorage) => ({
  switchLanguage: () => {
    settings.language.value = nextLanguage(settings.language.value)
  },
  switchTheme: () => {
    const next = THEMES.indexOf(settings.theme.value) + 1
    settings.theme.value = THEMES[next % THEMES.length] ?? 'system'
  },
  switchSound: () => {
    settings.sound.value = !settings.sound.value
  },
  applySettings: (page: Document) => {
    effect(() => {
      page.documentElement.lang = settings.language.value
      storage.set('language', settings.language.value)
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
  },
})
/** What `createSettingsActions` makes. */
export type SettingsActions = ReturnType<typeof createSettingsActions>

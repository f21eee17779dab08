import { LANGUAGE_NAMES, UI_LANGUAGES, type UiLanguage } from '@pd/languages'
import type { App } from '../app/app.ts'
import { Glyph } from './glyph.tsx'
import { languageOptions } from './language-options.tsx'

const THEME_GLYPHS = { system: 'system', dark: 'moon', light: 'sun' } as const

/** The language key: its list has each language under its own name. */
const LanguageKey = ({ app: { settings, change, say, announce } }: { app: App }) => {
  const language = settings.language.value
  const choose = async (list: HTMLSelectElement) => {
    if (await change.chooseLanguage(list.value as UiLanguage)) return
    list.value = settings.language.value
    announce(say('trouble.title'))
  }
  return (
    <label class="key key-language" title={LANGUAGE_NAMES[language]}>
      <span class="key-text" aria-hidden="true">
        {language.toUpperCase()}
      </span>
      <select
        aria-label={say('settings.language')}
        value={language}
        onChange={(event) => void choose(event.currentTarget)}
      >
        {languageOptions(UI_LANGUAGES)}
      </select>
    </label>
  )
}

/** Language, theme and sound: three keys, each showing what is on. */
export const Preferences = ({ app }: { app: App }) => {
  const { settings, change, say } = app
  const theme = settings.theme.value
  const sound = settings.sound.value ? 'on' : 'off'
  return (
    <fieldset class="preferences">
      <legend class="unseen">{say('settings.title')}</legend>
      <LanguageKey app={app} />
      <button
        type="button"
        class="key"
        aria-label={say(`settings.theme.${theme}`)}
        title={say(`settings.theme.${theme}`)}
        onClick={change.switchTheme}
      >
        <Glyph name={THEME_GLYPHS[theme]} />
      </button>
      <button
        type="button"
        class="key"
        aria-label={say(`settings.sound.${sound}`)}
        title={say(`settings.sound.${sound}`)}
        aria-pressed={settings.sound.value}
        onClick={change.switchSound}
      >
        <Glyph name={settings.sound.value ? 'sound' : 'mute'} />
      </button>
    </fieldset>
  )
}

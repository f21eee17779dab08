import { LANGUAGE_NAMES } from '@pd/languages'
import type { App } from '../app/app.ts'
import { nextLanguage } from '../app/settings/state.ts'
import { Glyph } from './glyph.tsx'

const THEME_GLYPHS = { system: 'system', dark: 'moon', light: 'sun' } as const

/** Language, theme and sound: three keys, each showing what is on. */
export const Preferences = ({ app: { settings, change, say } }: { app: App }) => {
  const theme = settings.theme.value
  const sound = settings.sound.value ? 'on' : 'off'
  const next = nextLanguage(settings.language.value)
  return (
    <fieldset class="preferences">
      <legend class="unseen">{say('settings.title')}</legend>
      <button
        type="button"
        class="key"
        lang={next}
        aria-label={`${next.toUpperCase()}, ${LANGUAGE_NAMES[next]}`}
        title={LANGUAGE_NAMES[next]}
        onClick={change.switchLanguage}
      >
        <span class="key-text">{next.toUpperCase()}</span>
      </button>
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

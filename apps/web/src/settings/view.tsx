import type { App } from '../app/app.ts'
import { Glyph } from '../kit/glyph.tsx'

const THEME_GLYPHS = { system: 'system', dark: 'moon', light: 'sun' } as const
const OTHER = { en: { tag: 'fr', name: 'Français' }, fr: { tag: 'en', name: 'English' } } as const

/** Language, theme and sound: three keys, each showing what is on. */
export const Preferences = ({ app: { settings, change, say } }: { app: App }) => {
  const theme = settings.theme.value
  const sound = settings.sound.value ? 'on' : 'off'
  const other = OTHER[settings.language.value]
  return (
    <fieldset class="preferences">
      <legend class="unseen">{say('settings.title')}</legend>
      <button
        type="button"
        class="key"
        lang={other.tag}
        aria-label={`${other.tag.toUpperCase()}, ${other.name}`}
        title={other.name}
        onClick={change.switchLanguage}
      >
        <span class="key-text">{other.tag.toUpperCase()}</span>
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

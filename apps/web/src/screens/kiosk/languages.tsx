import { LANGUAGE_NAMES, type UiLanguage } from '@pd/languages'
import { useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import type { KioskProps } from './kiosk-props.ts'

type Props = KioskProps & { readonly onChosen?: () => void }

/** A key for each language, under its own name; a touch plays in it. */
export const LanguageKeys = ({ app, config, actions, onChosen }: Props) => {
  const choose = (language: UiLanguage) => {
    onChosen?.()
    void actions.play(language)
  }
  if (config.languages.length === 1) return null
  return (
    <fieldset class="kiosk-languages">
      <legend class="unseen">{app.say('settings.language')}</legend>
      {config.languages.map((language) => (
        <button
          key={language}
          type="button"
          class="kiosk-language"
          lang={language}
          onClick={(event) => {
            event.stopPropagation()
            choose(language)
          }}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </fieldset>
  )
}

/** The key in the bar of a game: it opens the languages, and another one begins a game with answers in it. */
export const LanguageMenu = (props: KioskProps) => {
  const { app, config } = props
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (config.languages.length === 1) return null
  return (
    <>
      <button type="button" class="kiosk-bar-key key-text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {app.settings.language.value.toUpperCase()}
        <span class="unseen">{app.say('settings.language')}</span>
      </button>
      {isOpen && (
        <div
          class="kiosk-menu"
          role="dialog"
          aria-label={app.say('settings.language')}
          onKeyDown={({ key }) => key === 'Escape' && close()}
        >
          <LanguageKeys {...props} onChosen={close} />
          <Button glyph="back" onPress={close}>
            {app.say('nav.back')}
          </Button>
        </div>
      )}
    </>
  )
}

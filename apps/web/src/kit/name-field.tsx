import type { Signal } from '@preact/signals'
import type { InputHTMLAttributes } from 'preact'

/** The longest name that a room takes. */
const LONGEST = 24

type Props = InputHTMLAttributes & { readonly label: string; readonly text: Signal<string> }

/** A field for a player's name: to choose one, to change one, or to search for one. */
export const NameField = ({ label, text, ...rest }: Props) => (
  <input
    class="answer-field"
    aria-label={label}
    autocomplete="off"
    spellcheck={false}
    maxLength={LONGEST}
    value={text.value}
    onInput={(event) => {
      text.value = event.currentTarget.value
    }}
    {...rest}
  />
)

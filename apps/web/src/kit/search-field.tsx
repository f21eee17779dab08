import { Glyph } from './glyph.tsx'
import './search-field.css'

type Props = {
  readonly label: string
  readonly text: string
  /** The most letters that are searched for. */
  readonly longest: number
  readonly find: (text: string) => void
}

/** A field that searches while it is typed into. */
export const SearchField = ({ label, text, longest, find }: Props) => (
  <label class="search-field">
    <Glyph name="search" />
    <span class="unseen">{label}</span>
    <input
      type="search"
      placeholder={label}
      autocomplete="off"
      spellcheck={false}
      maxLength={longest}
      value={text}
      onInput={(event) => find(event.currentTarget.value)}
    />
  </label>
)

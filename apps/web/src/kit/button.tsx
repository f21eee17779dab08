import type { ComponentChildren, Ref } from 'preact'
import { Glyph } from './glyph.tsx'
import type { GlyphName } from './glyphs.ts'

type Props = {
  tone?: 'primary' | 'plain' | 'ghost'
  glyph?: GlyphName
  class?: string
  label?: string
  disabled?: boolean
  shortcut?: string
  isExpanded?: boolean
  innerRef?: Ref<HTMLButtonElement>
  onPress: () => void
  children?: ComponentChildren
}

/** A key made of cells: it goes down when pressed, and a key that is held down presses once. */
export const Button = ({ tone = 'plain', glyph, label, innerRef, onPress, children, ...rest }: Props) => (
  <button
    type="button"
    ref={innerRef ?? null}
    class={`button ${tone} ${rest.class ?? ''}`}
    aria-label={label}
    title={label}
    disabled={rest.disabled}
    aria-keyshortcuts={rest.shortcut}
    aria-expanded={rest.isExpanded}
    onKeyDown={(event: KeyboardEvent) => event.repeat && event.preventDefault()}
    onClick={onPress}
  >
    {glyph && <Glyph name={glyph} />}
    {children}
  </button>
)

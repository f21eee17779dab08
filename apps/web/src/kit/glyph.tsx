import { GLYPHS, type GlyphName, glyphPath } from './glyphs.ts'

/** An icon of square cells in the colour of the text around it; always beside words or under a label. */
export const Glyph = ({ name }: { name: GlyphName }) => (
  <svg class={`glyph glyph-${name}`} viewBox="0 0 9 9" aria-hidden="true">
    <path d={glyphPath(GLYPHS[name])} />
  </svg>
)

/** One cell dividing into smaller ones: the whole game in a square. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 14 14" aria-hidden="true">
    <path class="logo-big" d="M0 7.5h6.5V14H0z" />
    <path class="logo-coral" d="M0 0h6.5v6.5H0z" />
    <path class="logo-mint" d="M7.5 7.5H14V14H7.5z" />
    <path
      class="logo-text"
      d="M7.5 0h3v3h-3zM11.5 3.5h2.5v3h-2.5zM7.5 4h3v2.5h-3zM11.5 0h1v1h-1zM13 0h1v1h-1zM11.5 1.5h1v1h-1zM13 1.5h1v1h-1z"
    />
  </svg>
)

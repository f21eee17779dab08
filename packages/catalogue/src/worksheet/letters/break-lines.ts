import { type Glyph, widthOf } from './glyph.ts'
import type { Typesetter } from './typesetter.ts'

/** How wide lines may be and how large their letters are, in points. */
type LineFit = { readonly width: number; readonly size: number }

/** Words with the space before them; signs of China and Japan stand alone, and what is too long for a line is cut. */
const piecesOf = (text: string): string[] =>
  text.match(
    /\s*(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,30})/gu,
  ) ?? []

/** The lines of a text, each set as a whole. */
export const breakLines = (text: string, { width, size }: LineFit, typesetter: Typesetter): (readonly Glyph[])[] => {
  const whole = typesetter.set(text.trim())
  if (widthOf(whole, size) <= width) return whole.length > 0 ? [whole] : []
  const lines: string[] = []
  for (const piece of piecesOf(text)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`.trim()
    const fits = lines.length > 0 && widthOf(typesetter.set(longer), size) <= width
    if (fits) lines[lines.length - 1] = longer
    else lines.push(piece.trim())
  }
  return lines.map((line) => typesetter.set(line))
}

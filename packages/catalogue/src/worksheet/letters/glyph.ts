/** A font as a PDF has it: its file, the drawings of the letters that are used, or the name of a collection that readers of PDF know. */
export type PdfFont =
  | { readonly kind: 'embedded'; readonly name: string; readonly file: Buffer; readonly metrics: FontMetrics }
  | { readonly kind: 'drawn'; readonly name: string; readonly drawing: (code: number) => string }
  | { readonly kind: 'collection'; readonly name: string; readonly ordering: string; readonly encoding: string }

/** Heights of a font, in thousandths of its size. */
export type FontMetrics = {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly number[]
}

/** A drawn letter; lengths are in thousandths of the size of the font. */
export type Glyph = {
  readonly font: PdfFont
  /** Its code in the font, in hexadecimal digits. */
  readonly code: string
  /** How wide the font says it is. */
  readonly width: number
  /** How far the next letter is. */
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** What it stands for; the first of several drawings of a text has all of it. */
  readonly text: string
}

/** How wide letters are together, at a size in points. */
export const widthOf = (glyphs: readonly Glyph[], size: number): number =>
  glyphs.reduce((sum, { advance }) => sum + (advance * size) / 1000, 0)

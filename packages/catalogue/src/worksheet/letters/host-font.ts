import type { ShapingFont } from './embedded-font.ts'
import type { Glyph, PdfFont } from './glyph.ts'
import { createShape, type Shaper } from './shape.ts'

/** A font of the machine. */
export type HostFont = Pick<ShapingFont, 'has'> & {
  /** The font for one document, which numbers the letters that it uses. */
  readonly begin: () => ShapingFont
}

/** As many letters as a font of PDF has whose letters are drawings. */
const MOST_LETTERS = 256

type Step = { readonly type: string; readonly values: readonly number[] }

/** A curve by one point, as PDF has it: by two. */
const raise = ([fromX, fromY]: readonly number[], [byX = 0, byY = 0, x = 0, y = 0]: readonly number[]): number[] => {
  const towards = (end: number, by: number) => end + (2 / 3) * (by - end)
  return [towards(fromX ?? 0, byX), towards(fromY ?? 0, byY), towards(x, byX), towards(y, byY), x, y]
}

const OPERATORS: Readonly<Record<string, string>> = { M: 'm', L: 'l', Q: 'c', C: 'c', Z: 'h' }

/** What draws a letter, in thousandths of its size, after the box that it stays in (PDF 32000-1, 9.6.5). */
const drawingOf = (steps: readonly Step[], { width, upem }: { width: number; upem: number }): string => {
  const lines: string[] = []
  const [across, up]: [number[], number[]] = [[0], [0]]
  let pen: readonly number[] = []
  for (const { type, values } of steps) {
    const curve = type === 'Q' ? raise(pen, values) : values
    const points = curve.map((units) => Math.round((units * 10_000) / upem) / 10)
    for (const [at, value] of points.entries()) (at % 2 === 0 ? across : up).push(value)
    if (values.length > 0) pen = values.slice(-2)
    lines.push([...points, OPERATORS[type] ?? ''].join(' '))
  }
  const box = [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]
  return `${[width, 0, ...box].map((value) => Math.round(value)).join(' ')} d1\n${lines.join('\n')}\nf`
}

/**
 * Opens a font of any format that HarfBuzz reads; of a collection, the first. A PDF gets its letters as drawings, those that stand in it and no more: a font of
 * Chinese has twenty megabytes, and what lies in its file is one of five formats, each with an embedding of its own.
 */
export const openHostFont = (name: string, file: Buffer, shaper: Shaper): HostFont => {
  const face = new shaper.Face(new shaper.Blob(file))
  const font = new shaper.Font(face)
  const shape = createShape(shaper, font)
  const draw = (id: number): string =>
    drawingOf(font.glyphToJson(id), { width: (font.glyphHAdvance(id) * 1000) / face.upem, upem: face.upem })
  const has = (character: string): boolean => (font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0) > 0
  return {
    has,
    begin: () => {
      const [fonts, codes, ids] = [[] as PdfFont[], new Map<number, number>(), [] as number[]]
      const numberOf = (id: number): number => {
        const code = codes.get(id) ?? ids.push(id) - 1
        codes.set(id, code)
        return code
      }
      const fontOf = (at: number): PdfFont => {
        const drawing = (code: number) => draw(ids[at * MOST_LETTERS + code] ?? 0)
        fonts[at] ??= { kind: 'drawn', name: `${name}-${at}`, drawing }
        return fonts[at]
      }
      const toGlyph = (id: number): Pick<Glyph, 'font' | 'code'> => {
        const code = numberOf(id)
        const font = fontOf(Math.floor(code / MOST_LETTERS))
        return { font, code: (code % MOST_LETTERS).toString(16).padStart(2, '0') }
      }
      return {
        has,
        shape: (text, reading) => shape(text, reading).map(({ id, ...letter }) => ({ ...letter, ...toGlyph(id) })),
      }
    },
  }
}

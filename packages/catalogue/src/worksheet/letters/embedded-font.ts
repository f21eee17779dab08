import type { FontMetrics, Glyph, PdfFont } from './glyph.ts'
import { createShape, type Reading, type Shaper } from './shape.ts'
import { unpackWoff } from './woff.ts'

/** A font that shapes texts of its script. */
export type ShapingFont = {
  readonly has: (character: string) => boolean
  /** The letters of a text as they stand from left to right. */
  readonly shape: (text: string, reading: Reading) => Glyph[]
}

const metricsOf = (face: InstanceType<Shaper['Face']>): FontMetrics => {
  const [head, hhea] = [face.referenceTable('head'), face.referenceTable('hhea')].map((table) =>
    Buffer.from(table ?? []),
  )
  if (!head?.length || !hhea?.length) throw new Error('a font without a head')
  const scaled = (units: number): number => Math.round((units * 1000) / face.upem)
  const ascent = scaled(hhea.readInt16BE(4))
  return {
    ascent,
    descent: scaled(hhea.readInt16BE(6)),
    capHeight: Math.round(ascent * 0.67),
    box: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))),
  }
}

/** Opens a font of WOFF 1.0. */
export const openFont = (name: string, woff: Buffer, shaper: Shaper): ShapingFont => {
  const { whole, drawn } = unpackWoff(woff)
  const face = new shaper.Face(new shaper.Blob(whole))
  const codePoints = new Set(face.collectUnicodes())
  const font: PdfFont = { kind: 'embedded', name, file: drawn, metrics: metricsOf(face) }
  const shape = createShape(shaper, new shaper.Font(face))
  return {
    has: (character) => codePoints.has(character.codePointAt(0) ?? 0),
    shape: (text, reading) =>
      shape(text, reading).map(({ id, ...letter }) => ({ ...letter, font, code: id.toString(16).padStart(4, '0') })),
  }
}

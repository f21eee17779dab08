import type { FontMetrics, Glyph, PdfFont } from './glyph.ts'
import { unpackWoff } from './woff.ts'

/** The shaper of letters, which is loaded when the first worksheet is made. */
export type Shaper = typeof import('harfbuzzjs')

/** A font that shapes texts of its script. */
export type EmbeddedFont = {
  readonly has: (character: string) => boolean
  /** The letters of a text as they stand from left to right. */
  readonly shape: (text: string, direction: 'ltr' | 'rtl') => Glyph[]
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

/** Where each cluster of letters ends in the text. */
const endsOf = (clusters: readonly number[], length: number): ReadonlyMap<number, number> => {
  const starts = [...new Set(clusters)].sort((one, other) => one - other)
  return new Map(starts.map((start, at) => [start, starts[at + 1] ?? length]))
}

/** A bracket that is written from right to left is drawn as the other one, and stands for that wherever else it is drawn. */
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** Opens a font of WOFF 1.0. */
export const openFont = (name: string, woff: Buffer, shaper: Shaper): EmbeddedFont => {
  const { whole, drawn } = unpackWoff(woff)
  const face = new shaper.Face(new shaper.Blob(whole))
  const font = new shaper.Font(face)
  const codePoints = new Set(face.collectUnicodes())
  const pdfFont: PdfFont = { kind: 'embedded', name, file: drawn, metrics: metricsOf(face) }
  const scaled = (units: number): number => (units * 1000) / face.upem
  return {
    has: (character) => codePoints.has(character.codePointAt(0) ?? 0),
    shape: (text, direction) => {
      const buffer = new shaper.Buffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      buffer.setDirection(direction === 'rtl' ? shaper.Direction.RTL : shaper.Direction.LTR)
      shaper.shape(font, buffer)
      const [infos, places] = [buffer.getGlyphInfos(), buffer.getGlyphPositions()]
      const ends = endsOf(
        infos.map(({ cluster }) => cluster),
        text.length,
      )
      const said = new Set<number>()
      return infos.map(({ codepoint, cluster }, at): Glyph => {
        const place = places[at]
        const stands = said.has(cluster) ? '' : text.slice(cluster, ends.get(cluster))
        said.add(cluster)
        return {
          font: pdfFont,
          code: codepoint.toString(16).padStart(4, '0'),
          width: scaled(font.glyphHAdvance(codepoint)),
          advance: scaled(place?.xAdvance ?? 0),
          dx: scaled(place?.xOffset ?? 0),
          dy: scaled(place?.yOffset ?? 0),
          text: (direction === 'rtl' && MIRRORED[stands]) || stands,
        }
      })
    },
  }
}

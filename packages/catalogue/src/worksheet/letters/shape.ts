import type { Glyph } from './glyph.ts'

/** The shaper of letters, which is loaded when the first worksheet is made. */
export type Shaper = typeof import('harfbuzzjs')

/** How a text is read: from which side, and in which language its signs of China are written. */
export type Reading = { readonly direction: 'ltr' | 'rtl'; readonly language?: string | undefined }

/** A letter as its font numbers it. */
type ShapedLetter = Omit<Glyph, 'font' | 'code'> & { readonly id: number }

/** Where each cluster of letters ends in the text. */
const endsOf = (clusters: readonly number[], length: number): ReadonlyMap<number, number> => {
  const starts = [...new Set(clusters)].sort((one, other) => one - other)
  return new Map(starts.map((start, at) => [start, starts[at + 1] ?? length]))
}

/** A bracket that is written from right to left is drawn as the other one, and stands for that wherever else it is drawn. */
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** Chooses and places the letters of texts in a font. */
export const createShape = (shaper: Shaper, font: InstanceType<Shaper['Font']>) => {
  const { upem } = font.face
  const scaled = (units: number): number => (units * 1000) / upem
  return (text: string, { direction, language }: Reading): ShapedLetter[] => {
    const buffer = new shaper.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    if (language) buffer.setLanguage(language)
    buffer.setDirection(direction === 'rtl' ? shaper.Direction.RTL : shaper.Direction.LTR)
    shaper.shape(font, buffer)
    const [infos, places] = [buffer.getGlyphInfos(), buffer.getGlyphPositions()]
    const ends = endsOf(
      infos.map(({ cluster }) => cluster),
      text.length,
    )
    const said = new Set<number>()
    return infos.map(({ codepoint, cluster }, at) => {
      const place = places[at]
      const stands = said.has(cluster) ? '' : text.slice(cluster, ends.get(cluster))
      said.add(cluster)
      return {
        id: codepoint,
        width: scaled(font.glyphHAdvance(codepoint)),
        advance: scaled(place?.xAdvance ?? 0),
        dx: scaled(place?.xOffset ?? 0),
        dy: scaled(place?.yOffset ?? 0),
        text: (direction === 'rtl' && MIRRORED[stands]) || stands,
      }
    })
  }
}

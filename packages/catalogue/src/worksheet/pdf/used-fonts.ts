import type { Glyph, PdfFont } from '../letters/glyph.ts'
import { digits } from './pdf-text.ts'

/** The letters of a font that stand on pages. */
export type UsedFont = { readonly font: PdfFont; readonly letters: ReadonlyMap<string, Glyph> }

/** Collects which letters of which fonts pages use. */
export type UsedFonts = {
  /** Notes a letter; answers the name of its font on every page. */
  readonly use: (glyph: Glyph) => string
  readonly all: () => readonly UsedFont[]
}

/** Begins with no font. */
export const collectFonts = (): UsedFonts => {
  const used = new Map<PdfFont, Map<string, Glyph>>()
  return {
    use: (glyph) => {
      const letters = used.get(glyph.font) ?? new Map<string, Glyph>()
      used.set(glyph.font, letters)
      const known = letters.get(glyph.code)
      if (!known?.text) letters.set(glyph.code, glyph)
      return `F${[...used.keys()].indexOf(glyph.font)}`
    },
    all: () => [...used].map(([font, letters]) => ({ font, letters })),
  }
}

/** How wide letters are, code by code. */
export const widthsOf = ({ letters }: UsedFont): string =>
  [...letters.values()].map(({ code, width }) => `${Number.parseInt(code, 16)} [${digits(width)}]`).join(' ')

const MOST_ROWS = 100

/** The last code of a font whose letters are drawings; codes begin with 0. */
export const lastCodeOf = ({ letters }: UsedFont): number =>
  Math.max(...[...letters.keys()].map((code) => Number.parseInt(code, 16)))

/** What the codes of letters stand for, so that a reader finds and copies them (PDF 32000-1, 9.10.3). */
export const codesToText = ({ font, letters }: UsedFont): string => {
  const codes = font.kind === 'drawn' ? '<00> <ff>' : '<0000> <ffff>'
  const rows = [...letters.values()]
    .filter(({ text }) => text !== '')
    .map(({ code, text }) => `<${code}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`)
  const blocks = Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, at) => {
    const block = rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS)
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
${codes}
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

import type { ShapingFont } from './embedded-font.ts'
import type { Glyph, PdfFont } from './glyph.ts'

/** Letters that the program draws which shows the PDF. */
export type Collection = ShapingFont & {
  /** In whose writing its signs of China stand. */
  readonly language: string
}

/**
 * Chinese, Japanese and Korean would take fourteen megabytes. Where the machine has no font of them, a PDF names these collections of Adobe, for which most
 * programs that show PDF bring letters or take the system's.
 */
const COLLECTIONS = [
  {
    letters: /[\p{sc=Hangul}]/u,
    language: 'ko',
    name: 'HYGoThic-Medium',
    ordering: 'Korea1',
    encoding: 'UniKS-UTF16-H',
  },
  {
    letters: /[\p{sc=Hiragana}\p{sc=Katakana}ー]/u,
    language: 'ja',
    name: 'HeiseiKakuGo-W5',
    ordering: 'Japan1',
    encoding: 'UniJIS-UTF16-H',
  },
  {
    letters: /[\p{sc=Han}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    language: 'zh-hans',
    name: 'STSong-Light',
    ordering: 'GB1',
    encoding: 'UniGB-UTF16-H',
  },
] as const

const wholeWidth = (font: PdfFont, text: string): Glyph[] =>
  Array.from(text, (character) => ({
    font,
    code: Buffer.from(character, 'utf16le').swap16().toString('hex'),
    width: 1000,
    advance: 1000,
    dx: 0,
    dy: 0,
    text: character,
  }))

/** The collections; the first that has a letter of a text says in which language its signs of China stand. */
export const openCollections = (): Collection[] =>
  COLLECTIONS.map(({ letters, language, ...said }) => {
    const font: PdfFont = { kind: 'collection', ...said }
    return { language, has: (character) => letters.test(character), shape: (text) => wholeWidth(font, text) }
  })

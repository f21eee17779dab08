import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type EmbeddedFont, openFont } from './embedded-font.ts'
import type { Glyph, PdfFont } from './glyph.ts'

/** The files of `packages/catalogue/fonts`; a letter is drawn by the first that has it. */
const SCRIPTS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'tamil',
  'thai',
  'georgian',
  'armenian',
]

/** Chinese, Japanese and Korean would take fourteen megabytes: each reader of PDF has letters for these collections of Adobe. */
const COLLECTIONS = [
  { letters: /[\p{sc=Hangul}]/u, name: 'HYGoThic-Medium', ordering: 'Korea1', encoding: 'UniKS-UTF16-H' },
  {
    letters: /[\p{sc=Hiragana}\p{sc=Katakana}ー]/u,
    name: 'HeiseiKakuGo-W5',
    ordering: 'Japan1',
    encoding: 'UniJIS-UTF16-H',
  },
  {
    letters: /[\p{sc=Han}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    name: 'STSong-Light',
    ordering: 'GB1',
    encoding: 'UniGB-UTF16-H',
  },
] as const

type Collection = { readonly font: PdfFont; readonly has: (character: string) => boolean }

const collectionOf = ({ letters, ...said }: (typeof COLLECTIONS)[number]): Collection => ({
  font: { kind: 'collection', ...said },
  has: (character) => letters.test(character),
})

const HAN = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

const wholeWidth = (font: PdfFont, text: string): Glyph[] =>
  Array.from(text, (character) => ({
    font,
    code: hexOf(character),
    width: 1000,
    advance: 1000,
    dx: 0,
    dy: 0,
    text: character,
  }))

/** What no font here draws and no reader misses: pictures in colours, and the signs that join and vary them. */
const LEFT_OUT = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\u200d/u

/** Letters written from right to left, with what stands between them. */
const FROM_RIGHT =
  /([\p{sc=Arabic}\p{sc=Hebrew}](?:[\p{sc=Arabic}\p{sc=Hebrew}\p{M}\p{P}\s]*[\p{sc=Arabic}\p{sc=Hebrew}\p{M}])?)/u

const OTHER_LETTERS = /(?![\p{sc=Arabic}\p{sc=Hebrew}])[\p{L}\p{N}]/u

/** Runs of a text: every second one is written from right to left. */
const runsOf = (text: string): string[] =>
  FROM_RIGHT.test(text) && !OTHER_LETTERS.test(text) ? ['', text] : text.split(FROM_RIGHT)

/** The parts of a text that one font draws. */
type Part = { readonly text: string; readonly font: EmbeddedFont | Collection }

/** Sets texts in the letters of a worksheet. */
export type Typesetter = {
  /** The letters of a text from left to right. */
  readonly set: (text: string) => readonly Glyph[]
}

type Letters = { readonly embedded: readonly EmbeddedFont[]; readonly collections: readonly Collection[] }

const createFinder = ({ embedded, collections }: Letters) => {
  const find = (character: string, around: string): Part['font'] | undefined => {
    const own = embedded.find((font) => font.has(character))
    if (own) return own
    // Signs of China stand in the letters of the language around them.
    const spoken = HAN.test(character) ? collections.find(({ has }) => Array.from(around).some(has)) : undefined
    return spoken ?? collections.find(({ has }) => has(character))
  }
  return (text: string): Part[] => {
    const parts: { text: string; font: Part['font'] }[] = []
    for (const character of text) {
      const last = parts.at(-1)
      const isMark = /\p{M}/u.test(character) && last?.font.has(character)
      const font = isMark ? last?.font : (find(character, text) ?? (LEFT_OUT.test(character) ? undefined : embedded[0]))
      if (last && last.font === font) last.text += character
      else if (font) parts.push({ text: character, font })
    }
    return parts
  }
}

const shapePart = ({ text, font }: Part, direction: 'ltr' | 'rtl'): Glyph[] =>
  'shape' in font ? font.shape(text, direction) : wholeWidth(font.font, text)

const FOLDER = fileURLToPath(new URL('../../../fonts', import.meta.url))

/** Opens the letters of all scripts. They take a few milliseconds and two megabytes until the typesetter goes. */
export const createTypesetter = async (): Promise<Typesetter> => {
  const shaper = await import('harfbuzzjs')
  const files = await Promise.all(SCRIPTS.map((script) => readFile(`${FOLDER}/${script}.woff`)))
  const embedded = files.map((woff, at) => openFont(`NotoSans-${SCRIPTS[at]}`, woff, shaper))
  const findParts = createFinder({ embedded, collections: COLLECTIONS.map(collectionOf) })
  return {
    set: (text) =>
      runsOf(text.normalize('NFC')).flatMap((run, at) => {
        const parts = findParts(run)
        if (at % 2 === 0) return parts.flatMap((part) => shapePart(part, 'ltr'))
        return parts.reverse().flatMap((part) => shapePart(part, 'rtl'))
      }),
  }
}

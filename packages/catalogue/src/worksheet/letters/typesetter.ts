import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Collection, openCollections } from './collections.ts'
import { openFont, type ShapingFont } from './embedded-font.ts'
import type { Glyph } from './glyph.ts'
import type { HostFonts } from './host-fonts.ts'
import type { Reading } from './shape.ts'

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

const HAN = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u

/** What no font here draws and no reader misses: pictures in colours, signs that join and vary them, and what has no shape. */
const LEFT_OUT =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point}|\p{Cc}/u

/** Letters written from right to left, with what stands between them. */
const FROM_RIGHT =
  /([\p{sc=Arabic}\p{sc=Hebrew}](?:[\p{sc=Arabic}\p{sc=Hebrew}\p{M}\p{P}\s]*[\p{sc=Arabic}\p{sc=Hebrew}\p{M}])?)/u

const OTHER_LETTERS = /(?![\p{sc=Arabic}\p{sc=Hebrew}])[\p{L}\p{N}]/u

/** Runs of a text: every second one is written from right to left. */
const runsOf = (text: string): string[] =>
  FROM_RIGHT.test(text) && !OTHER_LETTERS.test(text) ? ['', text] : text.split(FROM_RIGHT)

/** The parts of a text that one font draws. */
type Part = { readonly text: string; readonly font: ShapingFont; readonly language: string | undefined }

/** Letters that no font here draws. */
export type Lacking = {
  /** Whether the program that shows the PDF has to draw some. */
  readonly readers: boolean
  /** Those that stand as empty boxes. */
  readonly boxes: readonly string[]
}

/** Sets texts in the letters of a worksheet. */
export type Typesetter = {
  /** The letters of a text from left to right. */
  readonly set: (text: string) => readonly Glyph[]
  readonly lacking: Lacking
}

type Letters = {
  readonly embedded: readonly ShapingFont[]
  readonly host: readonly ShapingFont[]
  readonly collections: readonly Collection[]
}

const isDrawnBy = (fonts: readonly ShapingFont[], character: string): boolean =>
  fonts.some((font) => font.has(character))

const createFinder = ({ embedded, host, collections }: Letters) => {
  /** Draws the letters of a text that are not embedded, where one font has all of them. */
  const wholeOf = (text: string): ShapingFont | undefined => {
    const foreign = Array.from(text).filter((character) => !isDrawnBy(embedded, character))
    return host.find(({ has }) => foreign.every(has))
  }
  const find = (character: string, around: string): ShapingFont | undefined => {
    const own = embedded.find((font) => font.has(character))
    if (own) return own
    const ofHost = [wholeOf(around), ...host].find((font) => font?.has(character))
    if (ofHost) return ofHost
    // Signs of China stand in the letters of the language around them.
    const spoken = HAN.test(character) ? collections.find(({ has }) => Array.from(around).some(has)) : undefined
    return spoken ?? collections.find(({ has }) => has(character))
  }
  return (text: string): Part[] => {
    const language = collections.find(({ has }) => Array.from(text).some(has))?.language
    const parts: { text: string; font: ShapingFont; language: string | undefined }[] = []
    for (const character of text) {
      const last = parts.at(-1)
      const isMark = /\p{M}/u.test(character) && last?.font.has(character)
      const font = isMark ? last?.font : (find(character, text) ?? (LEFT_OUT.test(character) ? undefined : embedded[0]))
      if (last && last.font === font) last.text += character
      else if (font) parts.push({ text: character, font, language })
    }
    return parts
  }
}

const shapePart = ({ text, font, language }: Part, direction: Reading['direction']): Glyph[] =>
  font.shape(text, { direction, language })

const FOLDER = fileURLToPath(new URL('../../../fonts', import.meta.url))

const openEmbedded = async (): Promise<ShapingFont[]> => {
  const shaper = await import('harfbuzzjs')
  const files = await Promise.all(SCRIPTS.map((script) => readFile(`${FOLDER}/${script}.woff`)))
  return files.map((woff, at) => openFont(`NotoSans-${SCRIPTS[at]}`, woff, shaper))
}

/** What a typesetter is made for: the texts that it sets, and where letters are that it lacks. */
type Typesetting = { readonly texts: readonly string[]; readonly hostFonts: HostFonts }

/** Opens the letters of all scripts. They take a few milliseconds and two megabytes until the typesetter goes; fonts of the machine stay. */
export const createTypesetter = async ({ texts, hostFonts }: Typesetting): Promise<Typesetter> => {
  const [embedded, collections] = [await openEmbedded(), openCollections()]
  const letters = [...new Set(texts.join('').normalize('NFC'))].filter((letter) => !isDrawnBy(embedded, letter))
  const asked = letters.filter((letter) => !LEFT_OUT.test(letter)).sort()
  const host = (await hostFonts.fontsFor(asked)).map((font) => font.begin())
  const undrawn = asked.filter((letter) => !isDrawnBy(host, letter))
  const findParts = createFinder({ embedded, host, collections })
  return {
    set: (text) =>
      runsOf(text.normalize('NFC')).flatMap((run, at) => {
        const parts = findParts(run)
        if (at % 2 === 0) return parts.flatMap((part) => shapePart(part, 'ltr'))
        return parts.reverse().flatMap((part) => shapePart(part, 'rtl'))
      }),
    lacking: {
      readers: undrawn.some((letter) => isDrawnBy(collections, letter)),
      boxes: undrawn.filter((letter) => !isDrawnBy(collections, letter)),
    },
  }
}

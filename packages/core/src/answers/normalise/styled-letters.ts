/** Small capitals, and letters of phonetics that look like the usual ones. */
const SMALL_CAPITALS = new Map(
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin] as const),
)
const SMALL_CAPITAL = `[${[...SMALL_CAPITALS.keys()].join('')}]`
const STYLED_Q = new RegExp(`(?<=${SMALL_CAPITAL})ǫ|ǫ(?=${SMALL_CAPITAL})`, 'gu')

/** Where the alphabet, or the numbers from 1 on, stand in white on black: Unicode does not say which letters they are. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6]
const NUMBERS = [
  { from: 0x2776, count: 10 },
  { from: 0x2780, count: 10 },
  { from: 0x278a, count: 10 },
  { from: 0x24f5, count: 10 },
]

const letterAt = (code: number): string | undefined => {
  const start = ALPHABETS.find((first) => code >= first && code < first + 26)
  return start === undefined ? undefined : String.fromCharCode(0x61 + code - start)
}

const numberAt = (code: number): string | undefined => {
  const numbers = NUMBERS.find(({ from, count }) => code >= from && code < from + count)
  return numbers && String(code - numbers.from + 1)
}

const plainOf = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0
  return SMALL_CAPITALS.get(letter) ?? letterAt(code) ?? numberAt(code) ?? letter
}

const STYLED = new RegExp(
  `${SMALL_CAPITAL}|[\\u{1F150}-\\u{1F169}\\u{1F170}-\\u{1F189}\\u2776-\\u2793\\u24F5-\\u24FE]`,
  'gu',
)
/** Two in a row are a flag, any other number of them are letters. */
const REGIONAL = /\p{Regional_Indicator}+/gu

/** A text with the letters and numbers that a program for fancy text made out of it, squared, circled or as small capitals, as usual ones. */
export const withPlainLetters = (text: string): string =>
  text
    .replace(STYLED_Q, 'q')
    .replace(STYLED, plainOf)
    .replace(REGIONAL, (letters) => ([...letters].length === 2 ? letters : [...letters].map(plainOf).join('')))

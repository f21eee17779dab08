import { emojiIn } from './emoji.ts'
import { unmixScripts } from './look-alikes.ts'
import { withPlainLetters } from './styled-letters.ts'
import { unturn } from './turned-letters.ts'

/** Letters that Unicode does not decompose, and what people type instead of them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĳ: 'ij',
  ς: 'σ',
}

// Invisible or never typed: joiners, soft hyphens, variation selectors, the Arabic tatweel.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/gu
const TRADE_MARKS = /[™℠]/gu
// U+02B9..02FF are letters in Unicode, but stand for apostrophes.
// A plus or a hash counts after a letter that stands alone: `C++`, `C#` and `A+` are words, `lion+` is a lion.
const BETWEEN_WORDS =
  /(?<![\p{L}\p{N}\p{M}])(\p{L}(?:\++|#))(?![\p{L}\p{N}\p{M}])|[^\p{L}\p{N}\p{M}]+|[\u02B9-\u02FF]+/gu
// A mark is an accent on a Latin or Greek letter, a vowel in Hindi or Thai, a voiced sound in Japanese.
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+|(?<![\p{L}\p{M}])\p{M}+/gu
// Russian writes е for ё, and stress only in dictionaries; й is a letter of its own.
const CYRILLIC_STRESS = /(?<=[аиоуыэюяіє])[\u0300\u0301]+|(?<=е)\p{M}+/gu
const KATAKANA = /[\u30A1-\u30F6\u30FD\u30FE]/gu

const hiraganaOf = (katakana: string): string => String.fromCodePoint((katakana.codePointAt(0) ?? 0) - 0x60)

/** ASCII words, which fold by their capitals alone: most guesses. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

const spelled = (text: string): string => text.replace(/[ßæœøłđðþħŧıĳς]/gu, (letter) => LETTERS[letter] ?? letter)

const inPlainLetters = (text: string): string => unmixScripts(withPlainLetters(text).replace(INVISIBLE, ''))

// Capitals of Greek look otherwise than its small letters, and other letters become styled or invisible ones: so it is done before and after.
const foldAll = (text: string, conjunction: string): string =>
  inPlainLetters(
    spelled(inPlainLetters(unturn(text).replace(TRADE_MARKS, '').normalize('NFD')).normalize('NFKD').toLowerCase()),
  )
    .replaceAll('&', ` ${conjunction} `)
    .replace(BETWEEN_WORDS, '$1 ')
    .replace(ACCENTS, '')
    .replace(CYRILLIC_STRESS, '')
    .replace(KATAKANA, hiraganaOf)
    .normalize('NFC')
    .trim()
    .replace(/ +/g, ' ')

/** Folds a text in which `&` stands for a conjunction. */
export const foldWith = (text: string, conjunction: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : foldAll(text, conjunction) || emojiIn(text)

/**
 * The words of a text in one spelling, with single spaces; of a text without a letter or a digit its emoji. Folding twice changes
 * nothing more. `&` is read as English.
 */
export const fold = (text: string): string => foldWith(text, 'and')

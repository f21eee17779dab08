/** Letters that Unicode does not take apart although people type them as others. */
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

// What nobody sees or types: joiners, soft hyphens, variation selectors, the Arabic stretcher, the trade marks.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gu
const TRADE_MARKS = /[™℠]/gu
// U+02B9..02FF are letters to Unicode and apostrophes to people.
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+|[\u02B9-\u02FF]+/gu
// An accent is decoration on a Latin or Greek letter, a vowel in Hindi or Thai, a voice in Japanese.
const DECORATION = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+|(?<![\p{L}\p{M}])\p{M}+/gu
// Russian writes е for ё, and stress only in dictionaries; й is a letter of its own.
const CYRILLIC_STRESS = /(?<=[аиоуыэюяіє])[\u0300\u0301]+|(?<=е)\p{M}+/gu
const KATAKANA = /[\u30A1-\u30F6\u30FD\u30FE]/gu

const hiraganaOf = (katakana: string): string => String.fromCodePoint((katakana.codePointAt(0) ?? 0) - 0x60)

/** Plain words, of which only the capitals are another spelling: most of what is typed. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

const foldAll = (text: string, conjunction: string): string =>
  text
    .replace(TRADE_MARKS, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replaceAll('&', ` ${conjunction} `)
    .replace(NOT_A_WORD, ' ')
    .replace(DECORATION, '')
    .replace(CYRILLIC_STRESS, '')
    .replace(/[ßæœøłđðþħŧıĳς]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(KATAKANA, hiraganaOf)
    .normalize('NFC')
    .trim()
    .replace(/ +/g, ' ')

/** Folds a text in which `&` stands for a conjunction. */
export const foldWith = (text: string, conjunction: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : foldAll(text, conjunction)

/** The words of a text in one spelling, with single spaces; what it folds to folds to itself. `&` is read as English. */
export const fold = (text: string): string => foldWith(text, 'and')

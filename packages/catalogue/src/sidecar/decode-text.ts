/** How the bytes of a text file are read. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Mac Roman'

/** A text file as text, and the encoding that it was read in. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding }

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; a space stands where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9F]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter)

const hasUnusedBytes = (bytes: Buffer): boolean => [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte))

/**
 * What another encoding looks like when it is read as Windows-1252: several letters with accents in a row (Cyrillic, Greek), a sign or
 * a capital inside a word (Mac Roman, Central European).
 */
const OTHER_ENCODING =
  /[À-ÖØ-öø-ÿŠŽšžŸŒœƒ]{3}|\p{L}[^\p{L}\s\x20-\x7E’‘–—·´ªº]\p{L}|\p{Ll}[À-ÖØ-ÞŠŽŸŒ]|\p{L}[ŠŽŸ]\p{Ll}|[†‡ˆ]\p{L}|\p{L}[†‡ˆ]/u

/** No text has control characters but tabs and line ends. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u

const decodeStrictly = (label: string, bytes: Buffer): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 by its byte order mark or, as its letters are mostly below 256, by where its zeros are. */
const utf16LabelOf = (bytes: Buffer): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 512)
  const zerosAt = (side: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === side).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (Math.max(even, odd) <= start.length / 4) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** A text in UTF-8 or UTF-16, whatever signs it has; null when it is neither. */
export const decodeUnicode = (bytes: Buffer): string | null => decodeStrictly(utf16LabelOf(bytes) ?? 'utf-8', bytes)

const asText = (text: string | null, encoding: Encoding): DecodedText | null =>
  text === null || CONTROL.test(text) ? null : { text, encoding }

/** What a list of names in our languages has of Mac Roman beside ASCII: letters, quotes and dashes. */
const MAC_LETTERS = /^[\x20-\x7E\t\n\rÀ-ÖØ-öø-ÿŒœŸ’‘“”«»–—…·•ªº°\u00A0]*$/u

/** A table of an old Mac, as Excel for Mac wrote "CSV" until 2016; lines may end in a carriage return alone. */
const decodeMacRoman = (bytes: Buffer): DecodedText | null => {
  const text = new TextDecoder('macintosh').decode(bytes)
  return MAC_LETTERS.test(text) && !OTHER_ENCODING.test(text) ? asText(text, 'Mac Roman') : null
}

/**
 * Decodes a text file: UTF-8, UTF-16, Windows-1252 (which has all of Latin-1) or Mac Roman, without a byte order mark. Null when it is
 * none of these; a text is never returned with letters replaced.
 */
export const decodeText = (bytes: Buffer): DecodedText | null => {
  const utf16 = utf16LabelOf(bytes)
  if (utf16) return asText(decodeStrictly(utf16, bytes), 'UTF-16')
  const utf8 = decodeStrictly('utf-8', bytes)
  if (utf8 !== null) return asText(utf8, 'UTF-8')
  const text = decodeWindows1252(bytes)
  return hasUnusedBytes(bytes) || OTHER_ENCODING.test(text) ? decodeMacRoman(bytes) : asText(text, 'Windows-1252')
}

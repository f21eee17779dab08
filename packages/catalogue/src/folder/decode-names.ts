import { clearScripts, SCRIPTS } from './clear-scripts.ts'

// Code page 850 from 0x80 on: where DOS and Windows have letters, code page 437 has the same.
const DOS_LETTERS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00A0'

const windows = new TextDecoder('windows-1252')

const ENCODINGS = {
  ...SCRIPTS,
  // ISO 8859-1 is a part of it
  'Windows-1252': (bytes: Buffer): string => windows.decode(bytes),
  'code page 850': (bytes: Buffer): string =>
    Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : DOS_LETTERS[byte - 0x80])).join(''),
}

/** An encoding that file names were written in before UTF-8. */
export type OldEncoding = keyof typeof ENCODINGS

const LETTER = /[^\p{ASCII}]/gu

/** Letters that Windows-1252 has for a few languages, with the bytes of frequent letters of code page 850. */
const RARE = /[ŠšŽžƒ]/

/** Letters that fit where they stand speak for an encoding, signs against it; a capital inside a word says nothing. */
const plausibility = (text: string): number => {
  let sum = 0
  for (const { 0: sign, index } of text.matchAll(LETTER)) {
    const before = text.slice(0, index).at(-1) ?? ' '
    if (RARE.test(sign)) continue
    if (!/\p{L}/u.test(sign)) sum--
    else if (/\p{Ll}/u.test(sign) || !/\p{Ll}/u.test(before)) sum++
  }
  return sum
}

/**
 * The encoding of names that are no UTF-8, all of one folder: Cyrillic or Japanese where they are clearly that, else by which of the
 * other two they read as words. Null when they do in none, or in two.
 */
export const guessEncoding = (names: readonly Buffer[]): OldEncoding | null => {
  const [script, ...others] = clearScripts(names)
  if (script) return others.length === 0 ? script : null
  const plausible = (encoding: OldEncoding) =>
    names.reduce((sum, name) => sum + plausibility(ENCODINGS[encoding](name)), 0)
  const [latin, dos] = [plausible('Windows-1252'), plausible('code page 850')]
  if (Math.max(latin, dos) <= 0) return null
  return dos > latin ? 'code page 850' : 'Windows-1252'
}

/** The name in an encoding. */
export const decodeName = (name: Buffer, encoding: OldEncoding): string => ENCODINGS[encoding](name).normalize('NFC')

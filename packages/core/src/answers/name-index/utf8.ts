import type { PackedList } from './packed-list.ts'

const CONTINUATION = 0x80
const SIX_BITS = 0x3f

/** Letters as bytes of UTF-8, where halves of surrogate pairs are encoded like any other letter. */
export const utf8Of = (letters: readonly number[]): number[] => {
  const bytes: number[] = []
  for (const letter of letters) {
    if (letter < 0x80) {
      bytes.push(letter)
      continue
    }
    if (letter < 0x800) bytes.push(0xc0 | (letter >>> 6))
    else {
      if (letter < 0x10000) bytes.push(0xe0 | (letter >>> 12))
      else bytes.push(0xf0 | (letter >>> 18), CONTINUATION | ((letter >>> 12) & SIX_BITS))
      bytes.push(CONTINUATION | ((letter >>> 6) & SIX_BITS))
    }
    bytes.push(CONTINUATION | (letter & SIX_BITS))
  }
  return bytes
}

const lengthFrom = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

/** Reads the letters of the bytes from one place to another, as `utf8Of` made them. */
export const readUtf8 = (bytes: PackedList, from: number, to: number): number[] => {
  const letters: number[] = []
  for (let at = from; at < to; ) {
    const lead = bytes.at(at)
    const length = lengthFrom(lead)
    let letter = length === 1 ? lead : lead & (0x7f >>> length)
    for (let next = at + 1; next < at + length; next++) letter = (letter << 6) | (bytes.at(next) & SIX_BITS)
    letters.push(letter)
    at += length
  }
  return letters
}

/** Windows-1252's letters for the bytes 80 to 9F; a dot where it has none. */
const HIGH = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

const byteOf = (letter: string): number => {
  const at = letter === '.' ? -1 : HIGH.indexOf(letter)
  return at >= 0 ? 0x80 + at : (letter.codePointAt(0) ?? 0)
}

const SUSPECT = /[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u

/**
 * `Ã©toile` is étoile: UTF-8 that an archiver read as Windows-1252 and wrote as UTF-8 again. A text that is anything else stays as it is.
 */
export const withoutMojibake = (text: string): string => {
  if (!SUSPECT.test(text)) return text
  const bytes = [...text].map(byteOf)
  if (bytes.some((byte) => byte > 0xff)) return text
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return text
  }
}

import { gunzipSync } from 'node:zlib'
import { skipMisc } from './prolog.ts'

/** The longest text of a drawing that is read, in characters. */
export const maxSvgLength = 16 * 2 ** 20

const declaration = /^\s*<\?xml\s[^>]*?\?>/
const declaredEncoding = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/
const rootStart = /<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?svg(?=[\s/>[])/iy

// Appendix F of XML 1.0: the first bytes tell UTF-16, with and without a byte order mark.
const encodingOf = (bytes: Buffer): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const [, declared = 'utf-8'] = declaredEncoding.exec(bytes.toString('latin1', 0, 200)) ?? []
  return /^(?:utf|ucs)/i.test(declared) ? 'utf-8' : declared
}

const decodeAs = (encoding: string, bytes: Buffer): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: !encoding.startsWith('utf-16') }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of an XML file without its declaration, in the encoding that it states or is found to be in; what is not valid there is
 * read as Windows-1252. What is checked and drawn later is this text, so no declaration can make a decoder read another one.
 */
export const decodeXml = (bytes: Buffer): string =>
  (decodeAs(encodingOf(bytes), bytes) ?? decodeAs('windows-1252', bytes) ?? '').replace(declaration, '').trimStart()

/** Whether a file begins as an SVG does, after any comments and processing instructions. */
export const isSvg = (bytes: Buffer): boolean => {
  if (!decodeXml(bytes.subarray(0, 512)).startsWith('<')) return false
  const text = decodeXml(bytes)
  rootStart.lastIndex = skipMisc(text, 0)
  return rootStart.test(text)
}

/** What a gzip file holds, as in `.svgz`; null when it is damaged or longer than any drawing may be. */
export const inflate = (bytes: Buffer): Buffer | null => {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxSvgLength })
  } catch {
    return null
  }
}

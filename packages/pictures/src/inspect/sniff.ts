import { isSvg } from '../svg/text.ts'

/** A format that is decoded. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff' | 'svg'

/** What the first bytes say: a format that is decoded, one that is known but not decoded, or nothing known. */
export type Sniffed =
  | { readonly kind: 'supported'; readonly format: PictureFormat }
  | { readonly kind: 'unsupported'; readonly name: string }
  | { readonly kind: 'unknown' }

/** What a gzip file is called, which may hold a drawing. */
export const gzip = 'compressed (gzip)'

/** What an address sends that has no picture any more. */
export const webPage = 'web page'
/** What is in the place of a picture that Git LFS did not fetch. */
export const lfsPointer = 'Git LFS'

const page = /^\s*<(?:!doctype\s+html|html)[\s>]/i

type Signature = readonly [offset: number, bytes: string]

const supported: ReadonlyArray<readonly [PictureFormat, ...Signature[]]> = [
  ['jpeg', [0, '\xff\xd8\xff']],
  ['png', [0, '\x89PNG\r\n\x1a\n']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['gif', [0, 'GIF87a']],
  ['gif', [0, 'GIF89a']],
  ['tiff', [0, 'II*\0']],
  ['tiff', [0, 'MM\0*']],
  ['tiff', [0, 'II+\0']],
  ['tiff', [0, 'MM\0+']],
]

const unsupported: ReadonlyArray<readonly [string, ...Signature[]]> = [
  ['PDF', [0, '%PDF-']],
  [lfsPointer, [0, 'version https://git-lfs.']],
  ['PostScript', [0, '%!PS']],
  ['GIMP', [0, 'gimp xcf ']],
  ['video', [0, '\x1aE\xdf\xa3']],
  ['video', [0, 'RIFF'], [8, 'AVI ']],
  ['raw', [0, 'FUJIFILMCCD-RAW']],
  ['raw', [0, 'II*\0'], [8, 'CR']],
  ['raw', [0, 'IIU\0']],
  ['raw', [0, 'IIRO']],
  ['Photoshop', [0, '8BPS']],
  ['BMP', [0, 'BM'], [6, '\0\0\0\0']],
  ['icon', [0, '\0\0\x01\0']],
  ['JPEG XL', [0, '\xff\x0a']],
  ['JPEG XL', [4, 'JXL \r\n']],
  ['JPEG 2000', [4, 'jP  \r\n']],
  [gzip, [0, '\x1f\x8b']],
]

const matches = (head: string, signatures: readonly Signature[]): boolean =>
  signatures.every(([offset, bytes]) => head.startsWith(bytes, offset))

const brandsOf = (head: string): string[] => {
  const length = Math.min(head.length, head.charCodeAt(2) * 256 + head.charCodeAt(3))
  const brands = [head.slice(8, 12)]
  for (let at = 16; at + 4 <= length; at += 4) brands.push(head.slice(at, at + 4))
  return brands
}

const sniffBox = (head: string): Sniffed => {
  const brands = brandsOf(head)
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { kind: 'supported', format: 'avif' }
  if (brands.includes('crx ')) return { kind: 'unsupported', name: 'raw' }
  if (brands.some((brand) => /^(hei|hev|mif1|msf1)/.test(brand))) return { kind: 'unsupported', name: 'HEIC' }
  return { kind: 'unsupported', name: 'video' }
}

/** Tells a picture's format by its content alone, whatever the file is called. */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  if (head.startsWith('ftyp', 4)) return sniffBox(head)
  if (page.test(head)) return { kind: 'unsupported', name: webPage }
  for (const [name, ...signatures] of unsupported) if (matches(head, signatures)) return { kind: 'unsupported', name }
  for (const [format, ...signatures] of supported) if (matches(head, signatures)) return { kind: 'supported', format }
  return isSvg(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    ? { kind: 'supported', format: 'svg' }
    : { kind: 'unknown' }
}

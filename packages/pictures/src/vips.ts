import sharp, { type Sharp, type SharpOptions } from 'sharp'

const decoders = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff', 'Svg']

// libvips is one per process, and so are its switches. Only decoders that read from memory stay on: a picture never
// names a file that would be opened, and PDF, OpenSlide, ImageMagick and the rest cannot be reached.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: decoders.map((name) => `VipsForeignLoad${name}Buffer`) })
sharp.cache(false)
sharp.concurrency(1)

/** Opens encoded bytes; tolerates what a decoder only warns of, fails on anything missing or undecodable. */
export const open = (bytes: Uint8Array, options: SharpOptions = {}): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: false, ...options })

/** Opens encoded bytes and decodes what there is of them: what is missing at the end gets one colour. */
export const openIncomplete = (bytes: Uint8Array): Sharp => open(bytes, { failOn: 'none' })

/** The size of 8-bit samples; channels are red, green and blue, and with four of them alpha. */
type RawSize = { readonly width: number; readonly height: number; readonly channels: 3 | 4 }

/** Opens 8-bit samples, row by row, as `decodeRaw` gives them. */
export const openRaw = (data: Uint8Array, raw: RawSize): Sharp => sharp(data, { raw })

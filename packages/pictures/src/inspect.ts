import type { Metadata } from 'sharp'
import { type PictureLimits, withDefaults } from './limits.ts'
import { fileTooBig, readSource } from './read-source.ts'
import { accept, damaged, type PictureResult, refuse } from './refusal.ts'
import { type PictureFormat, type Sniffed, sniff } from './sniff.ts'
import { expandEntities } from './svg/entities.ts'
import { planRaster, type Raster } from './svg/raster.ts'
import { checkReferences } from './svg/references.ts'
import { open } from './vips.ts'

/** What a picture's header states; width and height in pixels as it is seen, after its orientation is applied. */
export type PictureFacts = {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Whether there is an alpha channel; every pixel may be opaque all the same. */
  readonly alpha: boolean
}

/** A picture whose header was accepted, with the bytes to decode; `raster` says how large a drawing becomes, and is null for the rest. */
export type ReadPicture = { readonly bytes: Buffer; readonly facts: PictureFacts; readonly raster: Raster | null }

const smallest = 64
const svgBytes = 16 * 2 ** 20
const decoderNames: Partial<Record<PictureFormat, string>> = { avif: 'heif' }

const unsupported = (sniffed: Exclude<Sniffed, { kind: 'supported' }>) => {
  if (sniffed.kind === 'unknown')
    return refuse('not_a_picture', 'The file is not a picture: choose a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG.')
  if (sniffed.name === 'HEIC') return refuse('format_unsupported', 'HEIC cannot be read here: convert it to JPEG.')
  return refuse('format_unsupported', `A ${sniffed.name} file cannot be read here: convert it to JPEG or PNG.`)
}

const factsOf = (format: PictureFormat, meta: Metadata, scale = 1): PictureFacts => ({
  format,
  width: Math.max(1, Math.round(meta.autoOrient.width * scale)),
  height: Math.max(1, Math.round(meta.autoOrient.height * scale)),
  frames: meta.pages ?? 1,
  alpha: meta.hasAlpha,
})

const checkFacts = (facts: PictureFacts, limits: PictureLimits): PictureResult<PictureFacts> => {
  if (facts.width * facts.height > limits.pixels)
    return refuse(
      'too_many_pixels',
      `The picture has more than ${limits.pixels / 1e6} megapixels: save a smaller copy.`,
    )
  if (facts.frames > limits.frames)
    return refuse(
      'too_many_frames',
      `The file holds more than ${limits.frames} frames or pages: save the first one alone.`,
    )
  if (Math.max(facts.width, facts.height) < smallest)
    return refuse('too_small', `The picture is smaller than ${smallest} pixels: use a larger one.`)
  return accept(facts)
}

const readHeader = async (
  bytes: Buffer,
  format: PictureFormat,
  limits: PictureLimits,
): Promise<PictureResult<ReadPicture>> => {
  const meta = await open(bytes)
    .metadata()
    .catch(() => null)
  if (meta === null || meta.format !== (decoderNames[format] ?? format)) return damaged()
  const checked = checkFacts(factsOf(format, meta), limits)
  return checked.ok ? accept({ bytes, facts: checked.value, raster: null }) : checked
}

const readSvg = async (bytes: Buffer, limits: PictureLimits): Promise<PictureResult<ReadPicture>> => {
  if (bytes.length > svgBytes) return fileTooBig(svgBytes)
  const text = expandEntities(bytes.toString('latin1'), svgBytes)
  if (!text.ok) return text
  const allowed = await checkReferences(text.value, limits.pixels / 4)
  if (!allowed.ok) return allowed
  const raster = await planRaster(Buffer.from(text.value, 'latin1'))
  if (raster === null) return damaged()
  const { meta, side } = raster
  const checked = checkFacts(factsOf('svg', meta, side / Math.max(meta.width, meta.height)), limits)
  return checked.ok ? accept({ bytes: raster.bytes, facts: checked.value, raster }) : checked
}

/** Reads a picture file and judges it by content and header: no pixel is decoded, no other file opened. */
export const readPicture = async (
  file: string | Buffer,
  limits: PictureLimits,
): Promise<PictureResult<ReadPicture>> => {
  const source = typeof file === 'string' ? await readSource(file, limits.bytes) : accept(file)
  if (!source.ok) return source
  const sniffed = sniff(source.value)
  if (sniffed.kind !== 'supported') return unsupported(sniffed)
  if (sniffed.format === 'svg') return readSvg(source.value, limits)
  return readHeader(source.value, sniffed.format, limits)
}

/** Judges a picture file by content and header; damage that only decoding shows is left to `makeWorkingCopy`. */
export const inspect = async (path: string, limits?: Partial<PictureLimits>): Promise<PictureResult<PictureFacts>> => {
  const read = await readPicture(path, withDefaults(limits))
  return read.ok ? accept(read.value.facts) : read
}

import type { Metadata } from 'sharp'
import { type PictureLimits, withDefaults } from '../limits.ts'
import { fileTooBig, readSource } from '../read-source.ts'
import { accept, damaged, type PictureResult, refuse } from '../refusal.ts'
import { expandEntities } from '../svg/entities.ts'
import { planRaster, type Raster } from '../svg/raster.ts'
import { checkReferences } from '../svg/references.ts'
import { repairSvg } from '../svg/repair.ts'
import { decodeXml, inflate, isSvg, maxSvgLength } from '../svg/text.ts'
import { openIncomplete } from '../vips.ts'
import { gzip, type PictureFormat, type Sniffed, sniff } from './sniff.ts'
import { adviceFor } from './unsupported.ts'

/** What a picture's header states; width and height in pixels as it is seen, after its orientation is applied. */
export type PictureFacts = {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Whether there is an alpha channel; every pixel may be opaque all the same. */
  readonly alpha: boolean
}

/** A picture whose header was accepted, with the bytes to decode. */
export type ReadPicture = {
  readonly bytes: Buffer
  readonly facts: PictureFacts
  /** How large a drawing becomes; null for other pictures. */
  readonly raster: Raster | null
  /** The EXIF orientation, 1 to 8. */
  readonly orientation: number
}

const smallest = 64
const decoderNames: Partial<Record<PictureFormat, string>> = { avif: 'heif' }

const unsupported = (sniffed: Exclude<Sniffed, { kind: 'supported' }>) => {
  if (sniffed.kind === 'unknown')
    return refuse('not_a_picture', 'The file is not a picture: choose a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG.')
  return refuse('format_unsupported', adviceFor(sniffed.name))
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
  const meta = await openIncomplete(bytes)
    .metadata()
    .catch(() => null)
  if (meta === null || meta.format !== (decoderNames[format] ?? format)) return damaged()
  const checked = checkFacts(factsOf(format, meta), limits)
  return checked.ok
    ? accept({ bytes, facts: checked.value, raster: null, orientation: meta.orientation ?? 1 })
    : checked
}

const readSvg = async (bytes: Buffer, limits: PictureLimits): Promise<PictureResult<ReadPicture>> => {
  if (bytes.length > maxSvgLength) return fileTooBig(maxSvgLength)
  const expanded = expandEntities(decodeXml(bytes), maxSvgLength)
  if (!expanded.ok) return expanded
  const text = repairSvg(expanded.value)
  const allowed = await checkReferences(text, limits.pixels / 4)
  if (!allowed.ok) return allowed
  const raster = await planRaster(text, limits.drawingSide)
  if (raster === null) return damaged()
  const { meta, side } = raster
  const checked = checkFacts(factsOf('svg', meta, side / Math.max(meta.width, meta.height)), limits)
  return checked.ok ? accept({ bytes: raster.bytes, facts: checked.value, raster, orientation: 1 }) : checked
}

/** A `.svgz` is a drawing in a gzip file. */
const readCompressed = async (bytes: Buffer, limits: PictureLimits): Promise<PictureResult<ReadPicture>> => {
  const drawing = inflate(bytes)
  return drawing !== null && isSvg(drawing)
    ? readSvg(drawing, limits)
    : unsupported({ kind: 'unsupported', name: gzip })
}

/** Reads a picture file and judges it by content and header: no pixel is decoded, no other file opened. */
export const readPicture = async (
  file: string | Buffer,
  limits: PictureLimits,
): Promise<PictureResult<ReadPicture>> => {
  const source = typeof file === 'string' ? await readSource(file, limits.bytes) : accept(file)
  if (!source.ok) return source
  const sniffed = sniff(source.value)
  if (sniffed.kind === 'unsupported' && sniffed.name === gzip) return readCompressed(source.value, limits)
  if (sniffed.kind !== 'supported') return unsupported(sniffed)
  if (sniffed.format === 'svg') return readSvg(source.value, limits)
  return readHeader(source.value, sniffed.format, limits)
}

/** Judges a picture file by content and header; damage that only decoding shows is left to `makeWorkingCopy`. */
export const inspect = async (path: string, limits?: Partial<PictureLimits>): Promise<PictureResult<PictureFacts>> => {
  const read = await readPicture(path, withDefaults(limits))
  return read.ok ? accept(read.value.facts) : read
}

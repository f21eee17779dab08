import pLimit from 'p-limit'
import type { Sharp } from 'sharp'
import { decodeWithin, explainDecodeError } from '../deadline.ts'
import { type ReadPicture, readPicture } from '../inspect/inspect.ts'
import { type PictureLimits, withDefaults } from '../limits.ts'
import { accept, damaged, type PictureResult, refuse } from '../refusal.ts'
import { replaceFile } from '../replace-file.ts'
import type { Raster } from '../svg/raster.ts'
import { open, openIncomplete, openRaw } from '../vips.ts'
import { backgroundFor } from './background.ts'
import { measureVisible, type Visible } from './bounds.ts'
import { decodedPart, type Samples } from './incomplete.ts'

/** The longest side of a working copy, in pixels. */
export const longestSide = 1600

/** A working copy as it was written, in pixels; `background` is the `#rrggbb` laid behind a cut-out picture, else null. */
export type WorkingCopy = {
  readonly width: number
  readonly height: number
  readonly background: string | null
  readonly hadAlpha: boolean
  /** `incomplete` when the file is damaged or cut short, and the copy shows what could be decoded. */
  readonly warning: 'incomplete' | null
}

/** A working copy before it is written. */
type Encoded = { readonly bytes: Buffer; readonly copy: WorkingCopy }

// Twice the final side, so that a subject in the middle of a large empty canvas keeps its detail after trimming.
const cutoutSide = 2 * longestSide
const margin = 0.06
const mostlySolid = 0.01

// Half of libuv's four threads at the default size: renders and files stay answered while pictures come in.
const inTurn = pLimit(2)

const rasterise = ({ bytes, density, side }: Raster): Sharp =>
  open(bytes, { density }).resize(side, side, { fit: 'inside' })

const shrink = ({ facts }: ReadPicture, source: Sharp, side: number): Sharp => {
  const image = source.autoOrient()
  if (Math.max(facts.width, facts.height) <= side) return image
  return image.resize(side, side, { fit: 'inside', withoutEnlargement: true })
}

type Shrink = { readonly side: number; readonly timeMs: number; readonly source?: Sharp }

const shrunk = (picture: ReadPicture, { side, timeMs, source = open(picture.bytes) }: Shrink): Sharp =>
  (picture.raster === null ? shrink(picture, source, side) : rasterise(picture.raster))
    .timeout({ seconds: Math.ceil(timeMs / 1000) })
    .toColourspace('srgb')

const samplesOf = async (image: Sharp): Promise<Samples> => {
  const { data, info } = await image.ensureAlpha().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const imageOf = ({ data, width, height }: Samples): Sharp => openRaw(data, { width, height, channels: 4 })

/** An image as working copies are kept. */
export const jpegOf = (image: Sharp): Sharp =>
  image.jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false })

const encode = async (image: Sharp, background: string | null): Promise<PictureResult<Encoded>> => {
  const { data, info } = await jpegOf(image).toBuffer({ resolveWithObject: true })
  return accept({
    bytes: data,
    copy: { width: info.width, height: info.height, background, hadAlpha: background !== null, warning: null },
  })
}

const square = (image: Sharp, { left, top, width, height, luma }: Visible): Promise<PictureResult<Encoded>> => {
  const background = backgroundFor(luma)
  const side = Math.min(longestSide, Math.round(Math.max(width, height) * (1 + 2 * margin)))
  const scale = Math.min(1, side / (1 + 2 * margin) / Math.max(width, height))
  const [wide, high] = [width, height].map((length) => Math.max(1, Math.round(length * scale))) as [number, number]
  const [x, y] = [Math.floor((side - wide) / 2), Math.floor((side - high) / 2)]
  // Flattened before it is resized or extended, whatever the order here: so every step is given the background.
  const laid = image
    .extract({ left, top, width, height })
    .flatten({ background })
    .resize(wide, high, { fit: 'fill' })
    .extend({ left: x, right: side - wide - x, top: y, bottom: side - high - y, background })
  return encode(laid, background)
}

const fitted = (image: Sharp): Sharp =>
  image.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })

const cutOut = async (samples: Samples): Promise<PictureResult<Encoded>> => {
  const visible = measureVisible(samples.data, samples.width, samples.height)
  if (visible === null)
    return refuse('nothing_to_see', 'The picture is fully transparent: use one that shows something.')
  const image = imageOf(samples)
  if (visible.seeThrough >= mostlySolid) return square(image, visible)
  return encode(fitted(image.flatten({ background: backgroundFor(visible.luma) })), null)
}

const develop = async (picture: ReadPicture, timeMs: number): Promise<PictureResult<Encoded>> =>
  picture.facts.alpha
    ? cutOut(await samplesOf(shrunk(picture, { side: cutoutSide, timeMs })))
    : encode(shrunk(picture, { side: longestSide, timeMs }), null)

/** The copy of what there is of a damaged picture. */
const developPart = async (picture: ReadPicture, timeMs: number): Promise<PictureResult<Encoded>> => {
  const side = picture.facts.alpha ? cutoutSide : longestSide
  const samples = await samplesOf(shrunk(picture, { side, timeMs, source: openIncomplete(picture.bytes) }))
  const part = decodedPart(samples, picture.orientation)
  if (part === null) return damaged()
  const kept = imageOf(samples).extract(part)
  const made = await (picture.facts.alpha ? cutOut(await samplesOf(kept)) : encode(kept.removeAlpha(), null))
  return made.ok ? accept({ ...made.value, copy: { ...made.value.copy, warning: 'incomplete' } }) : made
}

const developAll = async (picture: ReadPicture, timeMs: number): Promise<PictureResult<Encoded>> => {
  const startedAt = performance.now()
  const made = await develop(picture, timeMs).catch(explainDecodeError)
  const leftMs = timeMs - (performance.now() - startedAt)
  if (made.ok || made.reason.code !== 'damaged' || picture.raster !== null || leftMs <= 0) return made
  return developPart(picture, leftMs).catch(explainDecodeError)
}

/**
 * Makes of a file (or of its bytes) the copy from which every render is made: a JPEG, upright, sRGB, without metadata, at most
 * 1,600 px long and never enlarged, but for a drawing. A cut-out picture is trimmed and laid in the middle of a coloured square.
 * What can be decoded of a
 * damaged file is taken, with a warning, if it is a tenth at least. Refuses what cannot be decoded safely. The time limit is the decoder's own, which it looks at between rows.
 */
export const encodeWorkingCopy = async (
  source: string | Buffer,
  limits: PictureLimits,
): Promise<PictureResult<Encoded>> => {
  const picture = await readPicture(source, limits)
  return picture.ok ? developAll(picture.value, limits.timeMs) : picture
}

/**
 * Writes a working copy, decoding in this process, two pictures at a time. One that takes too long is refused, but its decoding goes
 * on: a process that must be able to end makes them by `createDecoder`. Throws only if the target cannot be written, and leaves
 * nothing behind then.
 */
export const makeWorkingCopy = (
  source: string | Buffer,
  targetPath: string,
  limits?: Partial<PictureLimits>,
): Promise<PictureResult<WorkingCopy>> =>
  inTurn(async () => {
    const all = withDefaults(limits)
    const made = await decodeWithin(all.timeMs, encodeWorkingCopy(source, all))
    if (!made.ok) return made
    await replaceFile(targetPath, made.value.bytes)
    return accept(made.value.copy)
  })

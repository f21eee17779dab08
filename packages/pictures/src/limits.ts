/** What a picture may cost at most; each is checked before the pixels are decoded, but for time and memory. */
export type PictureLimits = {
  /** Size of the file in bytes. */
  readonly bytes: number
  /** Width times height, as the file's header states them. */
  readonly pixels: number
  /** Frames of an animation, pages of a document; only the first is ever used. */
  readonly frames: number
  /** Time for decoding and shrinking, waiting for a turn not included. */
  readonly timeMs: number
  /** Resident memory at which the process that decodes is ended, in bytes: by the picture's estimated cost unless it is given. Watched on Linux, and not for a decode in this process. */
  readonly memoryBytes: number
  /** The longest side at which a drawing is rasterised, in pixels: 256 to 1,600. */
  readonly drawingSide: number
}

/** 64 MiB, 100 megapixels, 1,000 frames, 20 seconds, 1.5 GiB, 1,600 pixels. */
export const defaultLimits: PictureLimits = {
  bytes: 64 * 2 ** 20,
  pixels: 100e6,
  frames: 1000,
  timeMs: 20_000,
  memoryBytes: 1.5 * 2 ** 30,
  drawingSide: 1600,
}

const smallestDrawingSide = 256

/** The limits, with the default for each that is missing; throws on a side for drawings that no copy may have. */
export const withDefaults = (limits: Partial<PictureLimits> = {}): PictureLimits => {
  const all = { ...defaultLimits, ...limits }
  const { drawingSide } = all
  if (!Number.isInteger(drawingSide) || drawingSide < smallestDrawingSide || drawingSide > defaultLimits.drawingSide)
    throw new RangeError(
      `drawings are rasterised at ${smallestDrawingSide} to ${defaultLimits.drawingSide} pixels, not ${drawingSide}`,
    )
  return all
}

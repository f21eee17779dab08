/** What a picture may cost at most; each is checked before the pixels are decoded, but for the time. */
export type PictureLimits = {
  /** Size of the file in bytes. */
  readonly bytes: number
  /** Width times height, as the file's header states them. */
  readonly pixels: number
  /** Frames of an animation, pages of a document; only the first is ever used. */
  readonly frames: number
  /** Time for decoding and shrinking, waiting for a turn not included. */
  readonly timeMs: number
}

/** 64 MiB, 100 megapixels, 1,000 frames, 20 seconds. */
export const defaultLimits: PictureLimits = { bytes: 64 * 2 ** 20, pixels: 100e6, frames: 1000, timeMs: 20_000 }

export const withDefaults = (limits: Partial<PictureLimits> = {}): PictureLimits => ({ ...defaultLimits, ...limits })

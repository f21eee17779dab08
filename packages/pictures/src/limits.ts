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
}

/** 64 MiB, 100 megapixels, 1,000 frames, 20 seconds, 1.5 GiB. */
export const defaultLimits: PictureLimits = {
  bytes: 64 * 2 ** 20,
  pixels: 100e6,
  frames: 1000,
  timeMs: 20_000,
  memoryBytes: 1.5 * 2 ** 30,
}

/** The limits, with the default for each that is missing. */
export const withDefaults = (limits: Partial<PictureLimits> = {}): PictureLimits => ({ ...defaultLimits, ...limits })

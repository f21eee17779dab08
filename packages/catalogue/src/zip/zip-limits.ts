/** What an archive may cost at most. */
export type ZipLimits = {
  /** Files and folders in it. */
  readonly entries: number
  /** Bytes of one file, unpacked. */
  readonly fileBytes: number
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number
  /** How many times its packed size a file larger than a megabyte may have. Pictures hardly shrink, texts and drawings twentyfold. */
  readonly ratio: number
}

/** 10,000 entries, 64 MiB a file as for any picture, 8 GB, two hundredfold. */
export const ZIP_LIMITS: ZipLimits = { entries: 10_000, fileBytes: 64 * 2 ** 20, totalBytes: 8e9, ratio: 200 }

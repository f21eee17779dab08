/** Eight-bit RGBA samples, row by row. */
export type Samples = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** A part of a picture, in pixels. */
export type Part = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

type Side = 'bottom' | 'top' | 'left' | 'right'

const tolerance = 2
const leastShare = 0.1

/** Where the end of the file is seen once the picture is upright, by EXIF orientation. */
const endOf = (orientation: number): Side => {
  if (orientation === 3 || orientation === 4) return 'top'
  if (orientation === 6 || orientation === 7) return 'left'
  return orientation === 5 || orientation === 8 ? 'right' : 'bottom'
}

/** The lines of a picture counted from a side: how many, how long, and where in the samples each begins and goes on. */
const linesFrom = ({ width, height }: Samples, side: Side) => {
  const isRow = side === 'bottom' || side === 'top'
  const lines = isRow ? height : width
  const [along, across] = isRow ? [4, width * 4] : [width * 4, 4]
  const start = (line: number) => (side === 'top' || side === 'left' ? line : lines - 1 - line) * across
  return { lines, length: isRow ? width : height, along, start }
}

/** How many lines from a side on have one colour, that of its first pixel: a decoder fills so what it has no data for. */
const countFilled = (samples: Samples, side: Side): number => {
  const { lines, length, along, start } = linesFrom(samples, side)
  const filler = samples.data.subarray(start(0), start(0) + 4)
  const isFilled = (line: number): boolean => {
    for (let n = 0, at = start(line); n < length; n++, at += along)
      for (let channel = 0; channel < 4; channel++)
        if (Math.abs((samples.data[at + channel] ?? 0) - (filler[channel] ?? 0)) > tolerance) return false
    return true
  }
  let line = 0
  while (line < lines && isFilled(line)) line++
  return line
}

/**
 * The part of an incomplete picture that its file held, before the decoder filled the rest with one colour; null when it is less than
 * a tenth. Takes an upright picture and the orientation that it had.
 */
export const decodedPart = (samples: Samples, orientation: number): Part | null => {
  const { width, height } = samples
  const side = endOf(orientation)
  const isRow = side === 'bottom' || side === 'top'
  const all = isRow ? height : width
  const missing = countFilled(samples, side)
  const kept = all - missing
  if (kept < all * leastShare) return null
  return {
    left: side === 'left' ? missing : 0,
    top: side === 'top' ? missing : 0,
    width: isRow ? width : kept,
    height: isRow ? kept : height,
  }
}

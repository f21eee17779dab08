/** 8-bit RGB samples, row by row. */
export type Bitmap = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** A rectangle in pixels, fractions allowed. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** How many cells there are. */
export type Grid = { readonly width: number; readonly height: number }

type Share = { readonly from: number; readonly weights: readonly number[] }

// How much of each source pixel lies in each of `cells` equal parts of a length.
const sharesOf = (start: number, length: number, cells: number): Share[] =>
  Array.from({ length: cells }, (_, cell) => {
    const [low, high] = [start + (length * cell) / cells, start + (length * (cell + 1)) / cells]
    const from = Math.floor(low)
    const count = Math.max(1, Math.ceil(high) - from)
    const weights = Array.from({ length: count }, (_, i) => Math.min(high, from + i + 1) - Math.max(low, from + i))
    return { from, weights }
  })

/** A row of pixels, and how much of its height lies in the cell. */
type PixelRow = { readonly source: Bitmap; readonly y: number; readonly height: number }

const addRow = (row: Float64Array, columns: readonly Share[], { source, y, height }: PixelRow): void => {
  for (const [cell, { from, weights }] of columns.entries()) {
    let [red, green, blue] = [0, 0, 0]
    let at = (y * source.width + from) * 3
    for (const weight of weights) {
      red += weight * (source.data[at++] ?? 0)
      green += weight * (source.data[at++] ?? 0)
      blue += weight * (source.data[at++] ?? 0)
    }
    row[cell * 3] = (row[cell * 3] ?? 0) + height * red
    row[cell * 3 + 1] = (row[cell * 3 + 1] ?? 0) + height * green
    row[cell * 3 + 2] = (row[cell * 3 + 2] ?? 0) + height * blue
  }
}

/**
 * The mean colour of each cell of a grid laid over `area`: exact, as a pixel cut by an edge counts by its share, then
 * rounded to 8 bits.
 */
export const areaMean = (source: Bitmap, area: Area, { width, height }: Grid): Bitmap => {
  const columns = sharesOf(area.left, area.width, width)
  const cellArea = (area.width / width) * (area.height / height)
  const data = new Uint8Array(width * height * 3)
  for (const [y, { from, weights }] of sharesOf(area.top, area.height, height).entries()) {
    const row = new Float64Array(width * 3)
    for (const [i, weight] of weights.entries()) addRow(row, columns, { source, y: from + i, height: weight })
    for (const [i, sum] of row.entries()) data[y * width * 3 + i] = Math.min(255, Math.round(sum / cellArea))
  }
  return { width, height, data }
}

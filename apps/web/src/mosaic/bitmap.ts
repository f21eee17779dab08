/** A picture of few cells, row by row, each `[red, green, blue]`. */
export type Colour = readonly [red: number, green: number, blue: number]
/** The cells of a picture, row by row. */
export type Bitmap = { readonly columns: number; readonly rows: number; readonly cells: readonly Colour[] }

/** A bitmap from the RGBA bytes of a canvas of exactly that many pixels. */
export const bitmapFrom = (columns: number, rows: number, rgba: ArrayLike<number>): Bitmap => ({
  columns,
  rows,
  cells: Array.from({ length: columns * rows }, (_, index): Colour => {
    const at = index * 4
    return [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0]
  }),
})

const BLACK: Colour = [0, 0, 0]

/** The colour of a cell. */
export const cellAt = (bitmap: Bitmap, column: number, row: number): Colour =>
  bitmap.cells[row * bitmap.columns + column] ?? BLACK

/** A colour between two, where a share of 0 is the first. */
export const mix = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

/** A colour as CSS writes it. */
export const css = ([red, green, blue]: Colour): string =>
  `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`

/** The same picture with twice the cells each way, each a blend of the nearest ones before. */
export const double = (bitmap: Bitmap): Bitmap => {
  const columns = bitmap.columns * 2
  const rows = bitmap.rows * 2
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))
  return {
    columns,
    rows,
    cells: Array.from({ length: columns * rows }, (_, index) => {
      const x = index % columns
      const y = Math.floor(index / columns)
      const near = [x >> 1, y >> 1] as const
      const besideX = clamp(near[0] + (x % 2 ? 1 : -1), bitmap.columns)
      const besideY = clamp(near[1] + (y % 2 ? 1 : -1), bitmap.rows)
      const here = mix(cellAt(bitmap, near[0], near[1]), cellAt(bitmap, besideX, near[1]), 0.25)
      const there = mix(cellAt(bitmap, near[0], besideY), cellAt(bitmap, besideX, besideY), 0.25)
      return mix(here, there, 0.25)
    }),
  }
}

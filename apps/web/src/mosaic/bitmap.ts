/** A picture of few cells, row by row, each `[red, green, blue]`. */
export type Colour = readonly [red: number, green: number, blue: number]
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

export const cellAt = (bitmap: Bitmap, column: number, row: number): Colour =>
  bitmap.cells[row * bitmap.columns + column] ?? BLACK

export const mix = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

export const css = ([red, green, blue]: Colour): string =>
  `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`

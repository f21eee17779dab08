/** Where the visible part of an RGBA picture lies and what it looks like on the whole. */
export type Visible = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Share of all samples that let the background through, 0 to 1. */
  readonly seeThrough: number
  /** Mean luma (BT.709 weights on sRGB values) of the visible part, weighted by alpha, 0 to 255. */
  readonly luma: number
}

const faint = 10
const solid = 250

/** Measures an RGBA picture in one pass; null if nothing of it can be seen. */
export const measureVisible = (rgba: Uint8Array, width: number, height: number): Visible | null => {
  let [left, right, top, bottom] = [width, -1, height, -1]
  let [through, light, weight] = [0, 0, 0]
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const alpha = rgba[at + 3] ?? 0
      if (alpha < solid) through += 1
      if (alpha < faint) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
      light += alpha * (0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0))
      weight += alpha
    }
  }
  if (weight === 0) return null
  const seeThrough = through / (width * height)
  return { left, top, width: right - left + 1, height: bottom - top + 1, seeThrough, luma: light / weight }
}

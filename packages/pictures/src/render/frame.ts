/** Proportions or sizes of a picture. */
export type Frame = { readonly width: number; readonly height: number }

const largest = 12

/**
 * The proportions of a picture in whole numbers up to 12, as near as these come, in lowest terms: enough to draw the
 * frame of a level, too little to tell which file it was.
 */
export const frameOf = (width: number, height: number): Frame => {
  const wanted = Math.log(width / height)
  let best: Frame = { width: 1, height: 1 }
  let distance = Math.abs(wanted)
  for (let w = 1; w <= largest; w++)
    for (let h = 1; h <= largest; h++) {
      const away = Math.abs(Math.log(w / h) - wanted)
      if (away < distance - 1e-12) [best, distance] = [{ width: w, height: h }, away]
    }
  return best
}

/** The size of a level: `cells` along the longer side, the shorter in proportion, at least one. */
export const gridOf = (width: number, height: number, cells: number): Frame =>
  width >= height
    ? { width: cells, height: Math.max(1, Math.round((cells * height) / width)) }
    : { width: Math.max(1, Math.round((cells * width) / height)), height: cells }

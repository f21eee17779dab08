/** Proportions or sizes of a picture. */
export type Frame = { readonly width: number; readonly height: number }

const largest = 12
const upToLargest = Array.from({ length: largest }, (_, at) => at + 1)

/** All proportions of two such numbers, one by one first. A view asks for the frame of each of its rounds, so logarithms are taken once. */
const proportions = upToLargest.flatMap((width) =>
  upToLargest.map((height) => ({ frame: { width, height }, log: Math.log(width / height) })),
)

/**
 * The proportions of a picture in whole numbers up to 12, as near as these come, in lowest terms: enough to draw the
 * frame of a level, too little to tell which file it was.
 */
export const frameOf = (width: number, height: number): Frame => {
  const wanted = Math.log(width / height)
  let best: Frame = { width: 1, height: 1 }
  let distance = Math.abs(wanted)
  for (const { frame, log } of proportions) {
    const away = Math.abs(log - wanted)
    if (away < distance - 1e-12) [best, distance] = [frame, away]
  }
  return best
}

/** The size of a level: `cells` along the longer side, the shorter in proportion, at least one. */
export const gridOf = (width: number, height: number, cells: number): Frame =>
  width >= height
    ? { width: cells, height: Math.max(1, Math.round((cells * height) / width)) }
    : { width: Math.max(1, Math.round((cells * width) / height)), height: cells }

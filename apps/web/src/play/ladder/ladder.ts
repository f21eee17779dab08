/** One level as a square; `side` and `middle` are in pixels. */
type Rung = { readonly side: number; readonly middle: number; readonly state: 'spent' | 'current' | 'ahead' }

const BIGGEST = 28
const SMALLEST = 8
const GAP = 8

/** The squares of the ladder in pixels: each smaller than the one before, `middle` measured from the left edge. */
export const layOutLadder = (levels: number, level: number): Rung[] => {
  let left = 0
  return Array.from({ length: levels }, (_, index) => {
    const side = Math.round(BIGGEST - ((BIGGEST - SMALLEST) * index) / Math.max(1, levels - 1))
    const middle = left + side / 2
    left += side + GAP
    const state = index + 1 < level ? 'spent' : index + 1 === level ? 'current' : 'ahead'
    return { side, middle, state }
  })
}

/** Cells along the longer side, level by level, without the last level, which is the full picture. */
export type Ladder = readonly number[]

export type LadderKind = 'art' | 'photo'

/** The two ladders that packs are made with: emoji-like art is recognised from far fewer cells than a photograph. */
export const LADDERS: Readonly<Record<LadderKind, Ladder>> = {
  art: [3, 4, 6, 8, 12, 16, 24],
  photo: [4, 8, 12, 16, 24, 32, 48, 64],
}

/** The number of levels, the full picture included. */
export const levelCount = (ladder: Ladder): number => ladder.length + 1

const FIRST_POINTS = 1000
const LAST_POINTS = 100

/**
 * The points that belong to a level (1-based): 1000 at level 1 down to 100 at the last one before full, in even steps
 * rounded to tens; 0 for the full picture.
 */
export const pointsAt = (ladder: Ladder, level: number): number => {
  if (level > ladder.length) return 0
  const step = (FIRST_POINTS - LAST_POINTS) / Math.max(1, ladder.length - 1)
  return Math.round((FIRST_POINTS - step * (level - 1)) / 10) * 10
}

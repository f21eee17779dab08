import type { Ladder } from './ladder.ts'

const FIRST_POINTS = 1000
const LAST_POINTS = 100

/** The price of a wrong guess in points. */
const WRONG_GUESS_PRICE = 25

/**
 * The points that belong to a level (1-based): 1000 at level 1 down to 100 at the last one before full, in even steps
 * rounded to tens; 0 for the full picture.
 */
export const pointsAt = (ladder: Ladder, level: number): number => {
  if (level > ladder.length) return 0
  const step = (FIRST_POINTS - LAST_POINTS) / Math.max(1, ladder.length - 1)
  return Math.round((FIRST_POINTS - step * (level - 1)) / 10) * 10
}

/** What a right guess at a level earns: the level's points, less 25 a wrong guess but never below the next level's points. */
export const pointsFor = (ladder: Ladder, level: number, wrong: number): number =>
  Math.max(pointsAt(ladder, level) - WRONG_GUESS_PRICE * wrong, pointsAt(ladder, level + 1))

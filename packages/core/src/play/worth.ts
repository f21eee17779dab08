import type { Attempt } from './attempt.ts'
import { priceOf } from './hints.ts'
import type { Ladder } from './ladder.ts'
import type { Mode } from './mode.ts'
import { pointsFor } from './points.ts'

/** The bonus for speed as a part of the points, for a guess at the very beginning of a level. */
const SPEED_PART = 0.1

/** A right guess that is made, or could be. */
type RightGuess = {
  readonly mode: Pick<Mode, 'worth'>
  readonly ladder: Ladder
  /** What it counts for, 1-based. */
  readonly level: number
  readonly attempt: Pick<Attempt, 'guesses' | 'hints'>
  /** The part of the level that is still to come, from 1 to 0, where speed earns a bonus. */
  readonly speed?: number
}

/** What a right guess earns: points of its level and of the wrong guesses before, less the hints' prices; never negative. */
export const worthOf = ({ mode, ladder, level, attempt, speed = 0 }: RightGuess): number => {
  const wrong = attempt.guesses.filter(({ verdict }) => verdict === 'wrong').length
  const points = pointsFor(ladder, level, wrong)
  const earned = mode.worth({ points, bonus: Math.floor(points * SPEED_PART * speed) })
  return Math.max(0, earned - priceOf(attempt.hints))
}

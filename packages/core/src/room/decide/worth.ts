import { pointsFor } from '../../solo/round.ts'
import type { RoomSettings } from '../room-events.ts'
import type { Attempts, RoomRound } from '../state/room.ts'
import { remainingPart } from '../state/round-clock.ts'

/** An answer that is picked, not typed, is worth half. */
const CHOICE_PART = 0.5
/** At most, and only for who is at the very beginning of a level. */
const SPEED_PART = 0.1

const inTens = (points: number): number => Math.round(points / 10) * 10

/** What a right guess at a level earns now, by the rules of a game played alone; a room may add a bonus within the level. */
export const roomWorth = (
  { plan, clock }: Pick<RoomRound, 'plan' | 'clock'>,
  settings: Pick<RoomSettings, 'speedBonus' | 'answers'>,
  { guesses }: Pick<Attempts, 'guesses'>,
  level: number,
  now: number,
): number => {
  const wrong = guesses.filter(({ verdict }) => verdict === 'wrong').length
  const points = pointsFor(plan.ladder, level, wrong)
  const bonus = settings.speedBonus ? Math.floor(points * SPEED_PART * remainingPart(clock, level, now)) : 0
  return settings.answers === 'choices'
    ? inTens(points * CHOICE_PART) + Math.floor(bonus * CHOICE_PART)
    : points + bonus
}

import { LADDERS, type Ladder, type LadderKind } from '@pd/core'

/** What a pack's levels are made for: one of the two kinds of picture, or levels of its own. */
export type LadderChoice = LadderKind | 'own'
/** All choices in the order in which they are offered. */
export const LADDER_CHOICES: readonly LadderChoice[] = ['art', 'photo', 'own']

const isSame = (one: Ladder, other: Ladder): boolean => one.join() === other.join()

/** The choice that a ladder is. */
export const choiceOf = (ladder: Ladder): LadderChoice =>
  LADDER_CHOICES.find((choice) => choice !== 'own' && isSame(LADDERS[choice], ladder)) ?? 'own'

/** A ladder as it is typed. */
export const writeLadder = (ladder: Ladder): string => ladder.join(' ')

const MOST_LEVELS = 20
const LEAST_CELLS = 2
const MOST_CELLS = 256

/** The ladder in a text: whole numbers in rising order; undefined where it is none that a pack may have. */
export const readLadder = (text: string): number[] | undefined => {
  const cells = (text.match(/[^\s,;]+/g) ?? []).map(Number)
  const isRising = cells.every((count, at) => count > (cells[at - 1] ?? 0))
  const isWithin = cells.every((count) => Number.isInteger(count) && count >= LEAST_CELLS && count <= MOST_CELLS)
  return isRising && isWithin && cells.length >= 1 && cells.length <= MOST_LEVELS ? cells : undefined
}

import { expectedScore, NEW_RATING } from './glicko.ts'

/** How hard an item has proved to be, the easiest first. */
export const HARDNESSES = ['easy', 'medium', 'hard'] as const

export type Hardness = (typeof HARDNESSES)[number]

/** What results say of an item: its rating, and the number of players whose first attempt it was. */
export type ItemRating = { readonly value: number; readonly plays: number }

/** The number of first attempts after which the hardness of an item is shown. */
export const PLAYS_LEAST = 20

/** The expected score of a new player from which on an item is easy, and below which it is hard. */
const BOUNDS = { easy: 2 / 3, hard: 1 / 3 } as const

/** How hard an item is for a new player; null before enough players have tried it. */
export const hardnessOf = (rating: ItemRating | undefined): Hardness | null => {
  if (rating === undefined || rating.plays < PLAYS_LEAST) return null
  const score = expectedScore(NEW_RATING, { value: rating.value, deviation: 0 })
  if (score >= BOUNDS.easy) return 'easy'
  return score < BOUNDS.hard ? 'hard' : 'medium'
}

import type { RoomResults } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** A player of the results. */
export type Player = RoomResults['players'][number]
/** A round of the results. */
export type Round = RoomResults['rounds'][number]
/** What one player did in one round. */
export type RoundOfPlayer = Player['rounds'][number]

/** The rows shown before the reader asks for all. */
export const SHOWN_FIRST = 60

/** The state of the page with a room's results. */
export const createResultsState = () => ({
  results: signal<RoomResults | undefined>(undefined),
  trouble: signal<ProblemCode | undefined>(undefined),
  isWhole: signal(false),
})
export type ResultsState = ReturnType<typeof createResultsState>

/** The most columns in which points fit. */
const COLUMNS_WITH_POINTS = 12
/** Whether the columns are wide enough to show points. */
export const hasRoomForPoints = (rounds: number): boolean => rounds <= COLUMNS_WITH_POINTS

const SMALLEST = 0.4

/** How large the square of a right guess is: it shrinks with the level, as the squares of the ladder do, and never to nothing. */
export const sideOf = (level: number, levels: number): number => {
  const last = Math.max(2, levels - 1)
  return 1 - ((1 - SMALLEST) * (Math.min(level, last) - 1)) / (last - 1)
}

/** How a player's round ended; `silent` is a round without a guess. */
export type Mark = 'found' | 'missed' | 'silent'
/** The mark of a player's round. */
export const markOf = ({ points, guesses }: RoundOfPlayer): Mark => {
  if (points !== null) return 'found'
  return guesses > 0 ? 'missed' : 'silent'
}

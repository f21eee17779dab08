import type { RoomResults } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../game/state.ts'

export type Player = RoomResults['players'][number]
export type Round = RoomResults['rounds'][number]
export type RoundOfPlayer = Player['rounds'][number]

/** More rows than these are drawn when somebody asks for them. */
export const SHOWN_FIRST = 60

/** What the page of a room's results knows. */
export const createResultsTable = () => ({
  results: signal<RoomResults | undefined>(undefined),
  trouble: signal<ProblemCode | undefined>(undefined),
  isWhole: signal(false),
})
export type ResultsTable = ReturnType<typeof createResultsTable>

/** Under how many columns each has room for its points. */
const COLUMNS_WITH_POINTS = 12
export const hasRoomForPoints = (rounds: number): boolean => rounds <= COLUMNS_WITH_POINTS

const SMALLEST = 0.4

/** How large the square of a right guess is: it shrinks with the level, as the squares of the ladder do, and never to nothing. */
export const sideOf = (level: number, levels: number): number => {
  const last = Math.max(2, levels - 1)
  return 1 - ((1 - SMALLEST) * (Math.min(level, last) - 1)) / (last - 1)
}

/** What somebody made of a picture. */
export type Mark = 'found' | 'missed' | 'silent'
export const markOf = ({ points, guesses }: RoundOfPlayer): Mark => {
  if (points !== null) return 'found'
  return guesses > 0 ? 'missed' : 'silent'
}

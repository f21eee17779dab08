import type { GameView } from '@pd/contract/client'
import { bestScore } from './state.ts'

/** The ranks of a finished game, the best first, with the share of all points that each takes: two thirds is near perfect play. */
const RANKS = [
  ['first', 0.65],
  ['second', 0.5],
  ['third', 0.3],
  ['fourth', 0.1],
] as const

/** The rank that a finished game earns. */
export const rankOf = (game: Pick<GameView, 'score' | 'roundCount'>) =>
  RANKS.find(([, share]) => game.score >= share * bestScore(game))?.[0] ?? 'last'

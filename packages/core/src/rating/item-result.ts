import { hasFound } from '../play/attempt.ts'
import { levelCount } from '../play/ladder.ts'
import type { Game } from '../solo/game.ts'
import type { Round } from '../solo/round.ts'

/** How the first attempt of a player at an item ended, as it is kept. */
export type ItemResult = {
  /** The level (1-based) at which the item was found; 0 for one that was not. */
  readonly level: number
  /** The number of levels, the full picture included. */
  readonly levels: number
  /** The number of hints that were bought. */
  readonly hints: number
}

/** What a round says of its item; null while it is played, and where its answer was one of a few choices or under another clock. */
export const itemResultOf = (
  { plan }: Pick<Game, 'plan'>,
  round: Pick<Round, 'outcome' | 'level' | 'ladder' | 'hints'>,
): ItemResult | null => {
  if (round.outcome === null || (plan !== 'solo' && plan !== 'daily')) return null
  const level = hasFound(round) ? round.level : 0
  return { level, levels: levelCount(round.ladder), hints: round.hints.length }
}

/** The player's score against the item: 1 at the first level, less by even steps, each hint as a level more; 0 for an item that was not found. */
export const scoreAgainst = ({ level, levels, hints }: ItemResult): number =>
  level === 0 ? 0 : Math.max(0, 1 - (level - 1 + hints) / levels)

import type { BestScore, GameView, RoundView } from '@pd/contract/client'
import { isOrderedPlan } from '@pd/core'
import type { Say } from '../../app/words/say.ts'
import { rankOf } from './rank.ts'
import { allStars, isOpenEnded } from './state.ts'

/** What a finished game comes to: stars or points, and what is said of them. */
export const verdictOf = (say: Say, game: GameView) => {
  const found = game.rounds.filter(({ outcome }) => outcome === 'found').length
  const points = { figure: game.score, figureSaid: say('round.points', { n: game.score }) }
  if (isOpenEnded(game) && isOrderedPlan(game.plan))
    return { ...points, headline: say(`way.${game.plan}`), summary: say('result.count', { n: found }) }
  const summary = say('result.found', { found, n: game.roundCount })
  if (game.answers !== 'choices') return { ...points, headline: say(`result.rank.${rankOf(game)}`), summary }
  const stars = allStars(game)
  return { figure: stars, figureSaid: say('result.stars', { n: stars }), headline: say('result.praise'), summary }
}

/** How the game compares with the player's others like it: with the best, or with the last where it was better than that; null for a first one. */
export const comparisonOf = (say: Say, { score }: Pick<GameView, 'score'>, before: BestScore): string | null => {
  if (before.score === null) return null
  if (score > before.score) return say('result.best.new', { n: before.score })
  return before.last !== null && score > before.last
    ? say('result.sharper', { n: before.last })
    : say('result.best', { n: before.score })
}

/** The level that most players needed, and whether this one was sooner; null before a few have found it. */
export const usualOf = (
  say: Say,
  { outcome, level, reveal }: Pick<RoundView, 'outcome' | 'level' | 'reveal'>,
): string | null => {
  const usual = reveal?.usualLevel
  if (usual === undefined) return null
  return say(outcome === 'found' && level < usual ? 'result.usual.sooner' : 'result.usual', { level: usual })
}

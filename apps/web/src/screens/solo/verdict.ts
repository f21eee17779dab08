import type { GameView } from '@pd/contract/client'
import type { Say } from '../../app/words/say.ts'
import { rankOf } from './rank.ts'
import { allStars, isOpenEnded } from './state.ts'

/** What a finished game comes to: stars or points, and what is said of them. */
export const verdictOf = (say: Say, game: GameView) => {
  const found = game.rounds.filter(({ outcome }) => outcome === 'found').length
  const points = { figure: game.score, figureSaid: say('round.points', { n: game.score }) }
  if (isOpenEnded(game) && game.plan !== 'daily')
    return { ...points, headline: say(`way.${game.plan}`), summary: say('result.count', { n: found }) }
  const summary = say('result.found', { found, n: game.roundCount })
  if (game.answers !== 'choices') return { ...points, headline: say(`result.rank.${rankOf(game)}`), summary }
  const stars = allStars(game)
  return { figure: stars, figureSaid: say('result.stars', { n: stars }), headline: say('result.praise'), summary }
}

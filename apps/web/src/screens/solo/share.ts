import type { GameView, RoundView } from '@pd/contract/client'
import { bestScore } from './state.ts'

const PER_LINE = 5

/** One square a round: the sooner it was found, the greener; black when it got away. */
const squareOf = ({ outcome, level, levels }: RoundView): string => {
  if (outcome !== 'found') return '⬛'
  const share = level / levels
  return share <= 1 / 3 ? '🟩' : share <= 2 / 3 ? '🟨' : '🟧'
}

const inLines = (squares: readonly string[]): string[] =>
  squares.length === 0 ? [] : [squares.slice(0, PER_LINE).join(''), ...inLines(squares.slice(PER_LINE))]

type Facts = {
  /** What the game is called, where it has no most of points. */
  readonly way: string | undefined
  readonly language: string
  readonly site: string
}

/** A text to share: the score and how soon each picture was found, without a name. */
export const shareText = (game: GameView, { way, language, site }: Facts): string => {
  const numbers = new Intl.NumberFormat(language)
  const score = numbers.format(game.score)
  const title = `Pixel Detective ${way ? `· ${way} · ${score}` : `${score}/${numbers.format(bestScore(game))}`}`
  return [title, ...inLines(game.rounds.map(squareOf)), site].join('\n')
}

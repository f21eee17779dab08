import type { GameView, RoundView } from '@pd/contract/client'

const PER_LINE = 5

/** One square a round: the sooner it was found, the greener; black when it got away. */
const squareOf = ({ outcome, level, levels }: RoundView): string => {
  if (outcome !== 'found') return '⬛'
  const share = level / levels
  return share <= 1 / 3 ? '🟩' : share <= 2 / 3 ? '🟨' : '🟧'
}

const inLines = (squares: readonly string[]): string[] =>
  squares.length === 0 ? [] : [squares.slice(0, PER_LINE).join(''), ...inLines(squares.slice(PER_LINE))]

type Facts = { readonly best: number; readonly language: string; readonly site: string }

/** A text to share: the score and how soon each picture was found, without a name. */
export const shareText = (game: GameView, { best, language, site }: Facts): string => {
  const numbers = new Intl.NumberFormat(language)
  const score = `Pixel Detective ${numbers.format(game.score)}/${numbers.format(best)}`
  return [score, ...inLines(game.rounds.map(squareOf)), site].join('\n')
}

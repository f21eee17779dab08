import type { GameView, RoundEnd, RoundView } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { Say } from '../../app/words/say.ts'
import { type Feedback, NO_FEEDBACK } from '../../play/feedback.ts'

/** What the screen shows: a wait, an unknown game, a round, its reveal, or the result. */
export type Phase = 'loading' | 'lost' | 'open' | 'closed' | 'result'

/** One game on one page. The round shown stays until the player asks for the next, even when the server has moved on. */
export const createSoloState = () => {
  const game = signal<GameView | undefined>(undefined)
  const shown = signal<number | undefined>(undefined)
  const text = signal('')
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  /** The end of a game with a clock, on the clock of the page. */
  const endsAt = signal<number | undefined>(undefined)
  /** The round before the one that is shown, where the game goes on at once. */
  const passed = signal<RoundView | undefined>(undefined)
  /** The note that the server lost guesses. */
  const lost = signal<string | undefined>(undefined)
  const feedback = signal<Feedback>(NO_FEEDBACK)
  /** Whether the question before giving up is open, so that the answer field leaves it the keyboard. */
  const isOverlayOpen = signal(false)
  const round = computed<RoundView | undefined>(() => game.value?.rounds.find(({ number }) => number === shown.value))
  const phase = computed<Phase>(() => {
    if (!game.value) return trouble.value === 'game_not_found' ? 'lost' : 'loading'
    return round.value?.state ?? 'result'
  })
  return { game, shown, text, busy, trouble, endsAt, passed, lost, feedback, isOverlayOpen, round, phase }
}
export type SoloState = ReturnType<typeof createSoloState>

/** The number of the open round; undefined when the game is over. */
export const openRound = (game: GameView): number | undefined =>
  game.rounds.find(({ state }) => state === 'open')?.number

/** The number of the round after this one, if there is one yet. */
export const nextRound = (game: GameView, shown: number): number | undefined =>
  game.rounds.find(({ number }) => number === shown + 1)?.number

const FULL_SCORE = 1000
/** The points of a game in which every picture is found at the first level. */
export const bestScore = (game: Pick<GameView, 'roundCount'>): number => game.roundCount * FULL_SCORE

/** Whether a round that has ended makes way for the next one at once. */
export const isHurried = ({ endsInMs }: Pick<GameView, 'endsInMs'>): boolean => endsInMs !== null

/** Whether a game goes on for as long as it may: it has no number of rounds, and no most of points. */
export const isOpenEnded = ({ endsInMs, missesLeft }: Pick<GameView, 'endsInMs' | 'missesLeft'>): boolean =>
  endsInMs !== null || missesLeft !== null

/** What a round is called. */
export const titleOf = (say: Say, game: GameView, round: number): string =>
  isOpenEnded(game) ? say('way.picture', { n: round }) : say('round.title', { n: round, count: game.roundCount })

/** How a round ended; null while it is open. */
export const endOf = ({ outcome, wrong }: Pick<RoundView, 'outcome' | 'wrong'>): RoundEnd | null =>
  outcome && { outcome, wrongCount: wrong.length }

/** How the closed rounds of a game ended, in order; a finished game shows them whole. */
export const endsOf = ({ rounds, ended }: Pick<GameView, 'rounds' | 'ended'>): RoundEnd[] =>
  ended ?? rounds.flatMap((round) => endOf(round) ?? [])

const MOST_STARS = 3
/** The stars of a round of choices: one less for each wrong one, and one for every find. */
export const starsOf = (end: RoundEnd | null): number =>
  end?.outcome === 'found' ? Math.max(1, MOST_STARS - end.wrongCount) : 0
/** The stars of all rounds. */
export const allStars = (game: Pick<GameView, 'rounds' | 'ended'>): number =>
  endsOf(game).reduce((sum, end) => sum + starsOf(end), 0)

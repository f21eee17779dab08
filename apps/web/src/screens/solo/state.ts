import type { GameView, RoundView } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
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
  const feedback = signal<Feedback>(NO_FEEDBACK)
  /** Whether the question before giving up is open, so that the answer field leaves it the keyboard. */
  const isOverlayOpen = signal(false)
  const round = computed<RoundView | undefined>(() => game.value?.rounds.find(({ number }) => number === shown.value))
  const phase = computed<Phase>(() => {
    if (!game.value) return trouble.value === 'game_not_found' ? 'lost' : 'loading'
    return round.value?.state ?? 'result'
  })
  return { game, shown, text, busy, trouble, feedback, isOverlayOpen, round, phase }
}
/** What `createSoloState` makes. */
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

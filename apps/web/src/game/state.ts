import type { ClientProblem, GameView, RoundView } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'

export type ProblemCode = ClientProblem['code']

/** What the last command felt like; `beat` counts them, so that the same feeling twice is felt twice. */
export type Feeling = {
  readonly kind: 'calm' | 'wrong' | 'almost' | 'repeated' | 'slow' | 'refused' | 'sharper' | 'hint' | 'found' | 'missed'
  readonly beat: number
  readonly code?: ProblemCode
}

export type Phase = 'loading' | 'lost' | 'open' | 'closed' | 'result'

/** The table that one game lies on. The round shown stays until the player asks for the next, whatever the server has moved on to. */
export const createTable = () => {
  const game = signal<GameView | undefined>(undefined)
  const shown = signal<number | undefined>(undefined)
  const text = signal('')
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const feeling = signal<Feeling>({ kind: 'calm', beat: 0 })
  const asking = signal(false)
  const round = computed<RoundView | undefined>(() => game.value?.rounds.find(({ number }) => number === shown.value))
  const phase = computed<Phase>(() => {
    if (!game.value) return trouble.value === 'game_not_found' ? 'lost' : 'loading'
    return round.value?.state ?? 'result'
  })
  return { game, shown, text, busy, trouble, feeling, asking, round, phase }
}
export type Table = ReturnType<typeof createTable>

/** The round to sit down at: the open one, or none when the game is over. */
export const openRound = (game: GameView): number | undefined =>
  game.rounds.find(({ state }) => state === 'open')?.number

/** The round after this one, if the server has dealt it. */
export const nextRound = (game: GameView, shown: number): number | undefined =>
  game.rounds.find(({ number }) => number === shown + 1)?.number

export const FULL_SCORE = 1000
export const bestScore = (game: GameView): number => game.roundCount * FULL_SCORE

import { type Client, createGameWatch, type GameView, type GameWatch, type ToldRounds } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { SafeStorage } from '../../app/storage.ts'
import { createTold } from '../../app/told.ts'
import { type Outputs, setFeedback } from '../../play/feedback.ts'
import { openRound, type SoloState } from './state.ts'

/** What watching a game needs. */
type LossNeeds = Pick<Outputs, 'announce' | 'say'> & {
  readonly client: Pick<Client, 'game'>
  readonly id: string
  readonly solo: SoloState
  readonly tab: SafeStorage
  readonly wait: (ms: number) => Promise<void>
}

/** How long the note of a loss stays. */
const NOTE_MS = 15_000

/** Shows the game as the server has it, and says which guesses went; the last one is back in the field, to be made again. */
const showLoss = ({ solo, announce, say, wait }: LossNeeds, guesses: readonly string[], game: GameView): void => {
  const open = openRound(game)
  const key = open === undefined ? 'room.rewound.over' : 'room.rewound.guesses'
  const note = say(key, { guesses: guesses.join(', ') })
  batch(() => {
    solo.game.value = game
    solo.shown.value = open
    solo.passed.value = undefined
    solo.isOverlayOpen.value = false
    solo.lost.value = note
    if (solo.text.value === '' && game.answers === 'typed') solo.text.value = guesses.at(-1) ?? ''
    setFeedback(solo.feedback, 'calm')
  })
  announce(note)
  void wait(NOTE_MS).then(() => {
    if (solo.lost.value === note) solo.lost.value = undefined
  })
}

/** Watches whether the server still has what it told this page; a game that is gone as a whole is a trouble. */
export const createLosses = (needs: LossNeeds): GameWatch => {
  const { client, id, solo, tab, wait } = needs
  const told = createTold<ToldRounds[number]>(tab, `game ${id}`)
  const watch = createGameWatch({
    ask: async () => {
      const answer = await client.game(id)
      if (answer.ok) return answer.value
      if (answer.problem.code === 'game_not_found') {
        watch.stop()
        solo.trouble.value = answer.problem.code
      }
      return undefined
    },
    later: (run, ms) => void wait(ms).then(run),
    isBusy: () => solo.busy.value,
    lost: (guesses, game) => showLoss(needs, guesses, game),
    before: told.before(),
    keep: told.keep,
  })
  return watch
}

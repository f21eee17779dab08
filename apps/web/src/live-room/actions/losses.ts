import {
  type CountedGuess,
  createLossWatch,
  type LossWatch,
  type RememberedGuess,
  type RoomSight,
} from '@pd/contract/client'
import { batch } from '@preact/signals'
import { createTold } from '../../app/told.ts'
import { setFeedback } from '../../play/feedback.ts'
import { forgetNewest } from '../room-state.ts'
import { restoreText } from './restore-text.ts'
import type { RoomSession } from './session.ts'
import { showRewound, takeOwn, takeShared } from './views.ts'

/** What a page does about what the server has lost. */
export type Losses = Pick<LossWatch, 'room' | 'own' | 'counted' | 'rewound'> & {
  /** A connection begins; `reconnect` replaces it by another. */
  opened(reconnect: () => void): void
}

/** A guess that is lost may be made again: its text is back in the field, and no verdict is shown any more. */
const offerAgain = (session: RoomSession, guesses: readonly CountedGuess[]): void => {
  const last = guesses.at(-1)
  if (!last) return
  setFeedback(session.room.feedback, 'calm')
  restoreText(session, last)
}

const showLoss = (session: RoomSession, guesses: readonly CountedGuess[], { room, own }: RoomSight): void => {
  if (session.room.isOut.value) return
  const now = room?.round?.number ?? 0
  const isOver = guesses.length > 0 && guesses.every(({ round }) => round < now)
  const texts = guesses.map(({ text }) => text)
  batch(() => {
    // a screen has nothing of its own, and what is a loss to it may be a glance that it was too quick for
    if (own) showRewound(session, texts, isOver)
    else forgetNewest(session.room)
    if (room) takeShared(session, room)
    if (own) takeOwn(session, own)
    offerAgain(session, guesses)
  })
}

/** Watches whether the room still has what this page was told; a loss is said, and the guess may be made again. */
export const createLosses = (session: RoomSession): Losses => {
  const { room, code, tab, wait } = session
  const toldOf = (player: string) => createTold<RememberedGuess>(tab, `room ${code} ${player}`)
  let connectAgain = (): void => {}
  const watch = createLossWatch({
    shown: () => ({ room: room.view.value, own: room.mine.value }),
    later: (run, ms) => void wait(ms).then(run),
    reconnect: () => connectAgain(),
    lost: (guesses, sight) => showLoss(session, guesses, sight),
    recall: (player) => toldOf(player).before() ?? [],
    keep: (player, made) => toldOf(player).keep(made),
  })
  return {
    ...watch,
    opened: (reconnect) => {
      connectAgain = reconnect
      watch.opened()
    },
    rewound: (texts) => {
      const known = watch.rewound(texts)
      showRewound(session, texts)
      offerAgain(session, known)
      return known
    },
  }
}

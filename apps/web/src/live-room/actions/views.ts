import type { RoomOwn, RoomView, SharedRoom } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { Sound } from '../../app/sound.ts'
import { setFeedback } from '../../play/feedback.ts'
import { roundTitle } from '../chapter.ts'
import { applyOwnView, applyView, awaitsVerdict, forgetNewest } from '../room-state.ts'
import type { RoomSession } from './session.ts'

type Round = NonNullable<SharedRoom['round']>

/** Shows that the host has removed this player; the page then stops listening. */
export const showKicked = ({ room, announce, say }: RoomSession): void => {
  room.isOut.value = true
  announce(say('room.out'))
}

/** How long the note that the server lost moments stays. */
const REWOUND_SHOWN_MS = 15_000

/**
 * Says that the server lost the latest moments, and with them these guesses, which may be of rounds that are over; what comes next is older
 * than what is shown, and counts.
 */
export const showRewound = (session: RoomSession, guesses: readonly string[], isOver = false): void => {
  const { room, announce, say, wait } = session
  const lost = { guesses: guesses.join(', ') }
  const ofGuesses = isOver ? say('room.rewound.over', lost) : say('room.rewound.guesses', lost)
  const note = guesses.length === 0 ? say('room.rewound') : ofGuesses
  batch(() => {
    forgetNewest(room)
    room.rewound.value = note
  })
  announce(note)
  void wait(REWOUND_SHOWN_MS).then(() => {
    if (room.rewound.value === note) room.rewound.value = undefined
  })
}

/** Plays what the whole room hears: on the projector alone, or a class would hear it from every phone. */
const playForAll = ({ role, playSound }: RoomSession, sound: Sound): void => {
  if (role === 'screen') playSound(sound)
}

const startRound = (session: RoomSession, round: Round, view: SharedRoom): void => {
  const { room, announce, say } = session
  playForAll(session, 'start')
  room.text.value = ''
  room.tooLate.value = undefined
  room.reactions.value = {}
  setFeedback(room.feedback, 'calm')
  announce(roundTitle({ say }, { ...view, round }))
}

/**
 * Shows what the reveal means to this player; where a verdict was told at the reveal alone, once it is here. A host without a seat has
 * missed nothing: beside the big screen on the same machine it would be heard twice.
 */
const revealRound = (session: RoomSession, name: string): void => {
  const { room, announce, say, playSound, role } = session
  if (awaitsVerdict(room.mine.value)) return
  const points = room.mine.value.own?.points ?? null
  const isFound = role === 'screen' ? room.view.value?.round?.foundBy !== 0 : points !== null
  setFeedback(room.feedback, isFound ? 'found' : 'missed')
  if (role === 'screen') playSound(isFound ? 'correct' : 'missed')
  else if (!isFound && room.hasSeat.value) playSound('missed')
  announce(say(isFound ? 'reveal.found.said' : 'reveal.missed.said', { name }))
}

/** Announces what changed between two views of the room: a new round, its reveal, or a sharper level. */
const reportChange = (session: RoomSession, before: SharedRoom | undefined, after: SharedRoom): void => {
  const [then, round] = [before?.round, after.round]
  if (before?.state === 'lobby' && after.players > before.players) playForAll(session, 'join')
  if (!before || !round) return
  if (round.number !== then?.number) startRound(session, round, after)
  else if (round.reveal && !then.reveal) revealRound(session, round.reveal.name)
  else if (round.level > then.level) {
    playForAll(session, 'sharper')
    session.announce(session.say('round.level', round))
  }
}

/** New points are celebrated whether a guess or the host brought them; a seat that is gone was taken by the host. */
const reportOwnChange = (session: RoomSession, before: RoomOwn): void => {
  const { room, announce, say, playSound } = session
  const after = room.mine.value
  if (before.own && !after.own && !after.isHost) showKicked(session)
  const points = after.own?.points ?? null
  if (!before.own || before.own.points !== null || points === null) return
  if (after.own?.sitsOut) {
    announce(say('room.sitsOut.earned', { n: points }))
    return
  }
  room.text.value = ''
  setFeedback(room.feedback, 'found')
  playSound('correct')
  announce(say('room.you.found', { n: points }))
}

/** Applies what the whole room sees, unless a newer view is shown already. */
export const takeShared = (session: RoomSession, view: SharedRoom): void => {
  const before = session.room.view.value
  if (applyView(session.room, view)) reportChange(session, before, view)
}

/** Applies what only this player sees, unless something newer is shown already. */
export const takeOwn = (session: RoomSession, own: RoomOwn): void => {
  const { room } = session
  const before = room.mine.value
  if (!applyOwnView(room, own)) return
  reportOwnChange(session, before)
  const reveal = room.view.value?.round?.reveal
  if (reveal && awaitsVerdict(before)) revealRound(session, reveal.name)
}

/** Applies an answer that holds both; the first one is a start and no news. */
export const takeView = (session: RoomSession, view: RoomView): void =>
  batch(() => {
    const { room } = session
    const before = room.view.value
    const ownBefore = room.mine.value
    const isNewOwn = applyOwnView(room, view)
    takeShared(session, view)
    if (before && isNewOwn) reportOwnChange(session, ownBefore)
  })

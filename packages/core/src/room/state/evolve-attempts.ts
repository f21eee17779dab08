import { fold } from '../../answers/normalise/fold.ts'
import { closeAttempt, hasFound } from '../../play/attempt.ts'
import { addGuess } from '../../play/guess.ts'
import type { RoomEvent } from '../room-events.ts'
import { withRound } from './evolve-rounds.ts'
import { withSeat } from './evolve-seats.ts'
import { attemptOf, currentRound, type Room, type RoomAttempt, type RoomGuess } from './room.ts'

/** The room with what a player did in the round; an item that was found adds its points to the score. */
const withAttempt = (room: Room, player: string, attempt: RoomAttempt): Room => {
  const changed = withRound(room, ({ attempts }) => ({ attempts: attempts.set(player, attempt) }))
  if (!hasFound(attempt)) return changed
  const score = room.seats.get(player)?.score ?? 0
  return withSeat(changed, player, { score: score + attempt.points })
}

/** A judged guess counts; a right one earns what the log says. */
export const afterGuess = (room: Room, event: Extract<RoomEvent, { type: 'guessed' }>): Room => {
  const { player, text, verdict, level, seenLevel = level, worth, at, id = null } = event
  const guess: RoomGuess = { text, verdict, level, seenLevel, worth, at, id, accepted: false }
  const attempt = attemptOf(currentRound(room), player)
  return withAttempt(room, player, addGuess(attempt, guess, { mode: room.mode, worth }))
}

const withAlias = (room: Room, itemId: string, text: string): Room => {
  const known = room.aliases.get(itemId) ?? []
  return { ...room, aliases: new Map(room.aliases).set(itemId, new Set([...known, fold(text)])) }
}

/** A guess that the host took for right earns what it was worth when it was made. */
export const afterAccepted = (room: Room, event: Extract<RoomEvent, { type: 'guess_accepted' }>): Room => {
  const { player, guess: index, kept } = event
  const round = currentRound(room)
  const attempt = attemptOf(round, player)
  const guess = attempt.guesses[index]
  if (!round || !guess) return room
  const guesses = attempt.guesses.with(index, { ...guess, accepted: true })
  const found = closeAttempt({ ...attempt, guesses }, 'found', guess.worth)
  return withAttempt(kept ? withAlias(room, round.plan.itemId, guess.text) : room, player, found)
}

import { fold } from '../../answers/normalise/fold.ts'
import { closeAttempt, hasFound } from '../../play/attempt.ts'
import { addGuess } from '../../play/guess.ts'
import type { Mode } from '../../play/mode.ts'
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

/** Nothing ends an attempt while its guesses are sealed. */
const SEALED: Pick<Mode, 'outcomeOf'> = { outcomeOf: () => null }

/** A judged guess counts; a right one earns what the log says, at the reveal where it is sealed. */
export const afterGuess = (room: Room, event: Extract<RoomEvent, { type: 'guessed' }>): Room => {
  const {
    player,
    text,
    verdict,
    level,
    seenLevel = level,
    worth,
    at,
    id = null,
    language = null,
    sealed = false,
  } = event
  const guess: RoomGuess = { text, verdict, level, seenLevel, worth, at, id, language, accepted: false, sealed }
  const attempt = attemptOf(currentRound(room), player)
  const guessCount = (room.seats.get(player)?.guessCount ?? 0) + 1
  const counted = withSeat(room, player, { guessCount })
  return withAttempt(counted, player, addGuess(attempt, guess, { mode: sealed ? SEALED : room.mode, worth }))
}

/** A hint is paid for: what a right guess earns from now on is less by its price. */
export const afterHint = (room: Room, { player, hint, texts }: Extract<RoomEvent, { type: 'hint_bought' }>): Room => {
  const attempt = attemptOf(currentRound(room), player)
  const hints = [...attempt.hints, hint]
  return withAttempt(room, player, { ...attempt, hints, hintTexts: { ...attempt.hintTexts, ...texts } })
}

/** What sealed guesses came to: the first one that ends the attempt counts. */
const unseal = (attempt: RoomAttempt, mode: Room['mode']): RoomAttempt => {
  if (!attempt.guesses.some(({ sealed }) => sealed)) return attempt
  const opened = { ...attempt, guesses: attempt.guesses.map((guess) => ({ ...guess, sealed: false })) }
  for (const { accepted, verdict, worth } of opened.guesses) {
    const outcome = accepted ? 'found' : mode.outcomeOf(verdict)
    if (outcome !== null) return closeAttempt(opened, outcome, worth)
  }
  return opened
}

/** The room whose round has no sealed guess any more, with what they earned. */
export const unsealGuesses = (room: Room): Room => {
  const round = currentRound(room)
  if (!round) return room
  const attempts = round.attempts.map((attempt) => unseal(attempt, room.mode))
  const seats = room.seats.map((seat) => {
    const earned = (attempts.get(seat.player)?.points ?? 0) - attemptOf(round, seat.player).points
    return earned > 0 ? { ...seat, score: seat.score + earned } : seat
  })
  return { ...withRound(room, () => ({ attempts })), seats }
}

const withAlias = (room: Room, itemId: string, text: string): Room => {
  const known = room.aliases.get(itemId) ?? []
  return { ...room, aliases: new Map(room.aliases).set(itemId, new Set([...known, fold(text)])) }
}

/** A guess that the host took for right earns what it was worth when it was made, at the reveal where it is sealed. */
export const afterAccepted = (room: Room, event: Extract<RoomEvent, { type: 'guess_accepted' }>): Room => {
  const { player, guess: index, kept } = event
  const round = currentRound(room)
  const attempt = attemptOf(round, player)
  const guess = attempt.guesses[index]
  if (!round || !guess) return room
  const guesses = attempt.guesses.with(index, { ...guess, accepted: true })
  const accepted = { ...attempt, guesses }
  const next = guess.sealed ? accepted : closeAttempt(accepted, 'found', guess.worth)
  return withAttempt(kept ? withAlias(room, round.plan.itemId, guess.text) : room, player, next)
}

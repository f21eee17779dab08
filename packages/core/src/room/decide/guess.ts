import { admitGuess } from '../../play/guess.ts'
import { takesOneGuess } from '../../play/mode.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, revealEvent } from '../room-commands.ts'
import type { RoomEventBody } from '../room-events.ts'
import { attemptOf, currentRound, isAlias, type Room, type RoomRound, seatOf, sitsOut } from '../state/room.ts'
import { elapsedMs, levelAt } from '../state/round-clock.ts'
import { everyAwaited } from './awaited.ts'
import { isTooLate, LATE_GUESS_MS } from './due.ts'
import { worthInRoom } from './worth.ts'

/** Whether a player has nothing more to guess in a round. It does not tell what a sealed guess came to. */
const isDone = (room: Room, round: RoomRound, player: string): boolean => {
  const { outcome, guesses } = attemptOf(round, player)
  return sitsOut(round, player) || outcome !== null || (guesses.length > 0 && takesOneGuess(room.mode))
}

/** Whether a player has a seat and still something to guess in the round in play. */
export const stillGuesses = (room: Room, player: string): boolean => {
  const round = currentRound(room)
  return round !== null && !round.revealed && seatOf(room, player) !== null && !isDone(room, round, player)
}

/** Whether all players that the round waits for are done with it; those in `besides` count as done. */
export const everyPlayerDone = (room: Room, round: RoomRound, besides: readonly string[]): boolean =>
  everyAwaited(room, (player) => besides.includes(player) || isDone(room, round, player)) &&
  room.seats.values().some(({ presence }) => presence === 'in')

/** The level that a guess counts for: the one that was seen, if it is the one shown or ended only just now. */
const countedLevel = ({ clock }: RoomRound, seen: number, now: number): number => {
  const shown = levelAt(clock, now)
  const endedMs = elapsedMs(clock, now) - (clock.ends[seen - 1] ?? 0)
  return seen === shown - 1 && endedMs <= LATE_GUESS_MS ? seen : shown
}

/** Whether this guess is in the log: a client sends a guess again when its response was lost. */
const isLogged = (room: Room, { player, round, id }: CommandOf<'guess'>): boolean =>
  id !== undefined && attemptOf(room.rounds[round - 1] ?? null, player).guesses.some((made) => made.id === id)

/** The running round in which a player still guesses, or why there is none of this number. */
export const openRound = (
  room: Room,
  { player, round: number }: CommandOf<'guess' | 'hint'>,
  now: number,
): Result<RoomRound> => {
  const round = currentRound(room)
  if (!round || number < round.number) return refuse('round_closed')
  if (number > round.number || round.phase === 'preparing') return refuse('round_not_current')
  if (round.phase !== 'running' || isTooLate(round, now)) return refuse('round_closed')
  return isDone(room, round, player) ? refuse('already_found') : ok(round)
}

/**
 * Whether the verdict of a guess waits for the reveal: where a pick is all that a player has, and for a seat that was taken while the round
 * ran, which may be the second one of a player who wants to try a name.
 */
const isSealed = ({ mode, seats }: Room, round: RoomRound, player: string): boolean =>
  takesOneGuess(mode) || seats.get(player)?.lateIn === round.number

/** Judges a guess, and reveals the picture when no other player is waited for. */
export const guess = (room: Room, command: CommandOf<'guess'>, now: number): Decision => {
  const { player, id, language, level: seenLevel, verdictOf } = command
  if (!seatOf(room, player)) return refuse('not_in_room')
  if (isLogged(room, command)) return NO_EVENTS
  const open = openRound(room, command, now)
  if (!open.ok) return open
  const round = open.value
  const admitted = admitGuess(attemptOf(round, player), command.text, room.mode)
  if (!admitted.ok) return admitted
  const text = admitted.value
  const level = countedLevel(round, seenLevel, now)
  const verdict = isAlias(room, round.plan.itemId, text) ? 'correct' : verdictOf(text)
  const worth = verdict === 'wrong' ? 0 : worthInRoom(room, round, { player, level, at: now })
  const sealed = isSealed(room, round, player)
  const guessed: RoomEventBody = {
    type: 'guessed',
    player,
    text,
    verdict,
    level,
    seenLevel,
    worth,
    id,
    language,
    ...(sealed && { sealed }),
  }
  const isDoneNow = takesOneGuess(room.mode) || (!sealed && room.mode.outcomeOf(verdict) !== null)
  const isLast = isDoneNow && everyPlayerDone(room, round, [player])
  return ok(isLast ? [guessed, revealEvent('all_found')] : [guessed])
}

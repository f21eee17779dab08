import { ok, refuse } from '../../result.ts'
import { GUESS_LIMIT } from '../../solo/round.ts'
import { fold } from '../../text/fold.ts'
import { readGuess } from '../../text/guess.ts'
import { type CommandOf, type Decision, NOTHING, reveal } from '../room-commands.ts'
import type { Happening } from '../room-events.ts'
import { currentRound, isAlias, NO_ATTEMPTS, playersIn, type Room, type RoomRound, seatOf } from '../state/room.ts'
import { elapsedMs, levelAt } from '../state/round-clock.ts'
import { everyAwaited } from './awaited.ts'
import { isTooLate, LATE_GUESS_MS } from './due.ts'
import { roomWorth } from './worth.ts'

const hasFound = (round: RoomRound, player: string): boolean => (round.attempts.get(player)?.points ?? null) !== null

/** Where nothing is typed, one wrong pick is the last. */
const isDone = (room: Room, round: RoomRound, player: string): boolean =>
  hasFound(round, player) ||
  (room.settings.answers === 'choices' && (round.attempts.get(player)?.guesses.length ?? 0) > 0)

/** Whether all players that the round waits for are done with it, not counting those in `besides`. */
export const everybodyDone = (room: Room, round: RoomRound, besides: readonly string[]): boolean =>
  everyAwaited(room, (player) => besides.includes(player) || isDone(room, round, player)) && playersIn(room).length > 0

/** The level that a guess counts for: the one that was seen, if it is the one shown or ended only just now. */
const countedLevel = ({ clock }: RoomRound, seen: number, now: number): number => {
  const shown = levelAt(clock, now)
  const endedMs = elapsedMs(clock, now) - (clock.ends[seen - 1] ?? 0)
  return seen === shown - 1 && endedMs <= LATE_GUESS_MS ? seen : shown
}

/** Whether this guess is in the log: then it was sent again because its answer got lost. */
const isKept = (room: Room, { player, round, id }: CommandOf<'guess'>): boolean =>
  id !== undefined && (room.rounds[round - 1]?.attempts.get(player)?.guesses.some((made) => made.id === id) ?? false)

/** Judges a guess, and reveals the picture to all when it was the last that was waited for. */
export const guess = (room: Room, command: CommandOf<'guess'>, now: number): Decision => {
  const { player, text, id, verdictOf } = command
  const round = currentRound(room)
  if (!seatOf(room, player)) return refuse('not_in_room')
  if (isKept(room, command)) return NOTHING
  if (!round || command.round < round.number) return refuse('round_closed')
  if (command.round > round.number || round.phase === 'preparing') return refuse('round_not_current')
  if (round.phase !== 'running' || isTooLate(round, now)) return refuse('round_closed')
  if (isDone(room, round, player)) return refuse('already_found')
  const attempts = round.attempts.get(player) ?? NO_ATTEMPTS
  const read = readGuess(text)
  if (!read.ok) return read
  const folded = fold(read.value)
  if (attempts.guesses.some((made) => fold(made.text) === folded)) return refuse('guess_repeated')
  if (attempts.guesses.length >= GUESS_LIMIT) return refuse('guess_limit_reached')
  const level = countedLevel(round, command.level, now)
  const verdict = isAlias(room, round.plan.itemId, read.value) ? 'correct' : verdictOf(read.value)
  const worth = verdict === 'wrong' ? 0 : roomWorth(round, room.settings, attempts, level, now)
  const guessed: Happening = {
    type: 'guessed',
    player,
    text: read.value,
    verdict,
    level,
    seenLevel: command.level,
    worth,
    id,
  }
  const isDoneNow = verdict === 'correct' || room.settings.answers === 'choices'
  return ok(isDoneNow && everybodyDone(room, round, [player]) ? [guessed, reveal('all_found')] : [guessed])
}

/** The others who said the same and have not found it: each for the points of when they said it. */
const othersWhoSaid = (room: Room, round: RoomRound, player: string, text: string): Happening[] => {
  const said = fold(text)
  return [...round.attempts].flatMap(([other, { guesses, points }]): Happening[] => {
    if (other === player || points !== null || room.seats.get(other)?.presence === 'kicked') return []
    const guess = guesses.findIndex((made) => made.verdict === 'almost' && fold(made.text) === said)
    return guess < 0 ? [] : [{ type: 'guess_accepted', player: other, guess, kept: false }]
  })
}

/** Takes an answer that was almost right for right, as the host says; whoever else said it has found it too if it is to be kept. */
export const accept = (room: Room, { player, guess: index, round: number, keep }: CommandOf<'accept'>): Decision => {
  const round = currentRound(room)
  if (!round || round.number !== number || round.phase === 'preparing') return refuse('round_not_current')
  if (hasFound(round, player)) return refuse('already_found')
  const made = round.attempts.get(player)?.guesses[index]
  if (made?.verdict !== 'almost') return refuse('not_now')
  const others = keep ? othersWhoSaid(room, round, player, made.text) : []
  const accepted: readonly Happening[] = [{ type: 'guess_accepted', player, guess: index, kept: keep }, ...others]
  const found = accepted.flatMap((each) => (each.type === 'guess_accepted' ? [each.player] : []))
  const endsRound = round.phase === 'running' && everybodyDone(room, round, found)
  return ok(endsRound ? [...accepted, reveal('all_found')] : accepted)
}

import { HINT_KINDS, type HintKind } from '../../play/attempt.ts'
import { hintsOnSale, takeHint } from '../../play/hints.ts'
import { takesOneGuess } from '../../play/mode.ts'
import { refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import { attemptOf, currentRound, type Room, type RoomRound, seatOf, sitsOut } from '../state/room.ts'
import { openRound } from './guess.ts'

/**
 * What a seat may buy in a round: nothing where the host allows no hints, where one guess is all that a player has, and in the round that ran
 * when the seat was taken, which may be the second one of a player who wants the hints for the first. A guest's picture is of no category.
 */
const offeredTo = ({ settings, mode, seats }: Room, round: RoomRound, player: string): readonly HintKind[] =>
  settings.hints === true && !takesOneGuess(mode) && seats.get(player)?.lateIn !== round.number
    ? HINT_KINDS.filter((kind) => kind !== 'category' || !round.plan.guest)
    : []

/** The hints that a player may buy now. */
export const hintsForSale = (room: Room, player: string): readonly HintKind[] => {
  const round = currentRound(room)
  if (round?.phase !== 'running' || seatOf(room, player) === null || sitsOut(round, player)) return []
  return hintsOnSale(attemptOf(round, player), offeredTo(room, round, player))
}

/** Sells a hint to a player, once: a request that is sent again changes nothing. */
export const buyHint = (room: Room, command: CommandOf<'hint'>, now: number): Decision => {
  const { player, kind, texts } = command
  if (!seatOf(room, player)) return refuse('not_in_room')
  const open = openRound(room, command, now)
  if (!open.ok) return open
  const attempt = attemptOf(open.value, player)
  if (attempt.hints.includes(kind)) return NO_EVENTS
  const taken = takeHint(attempt, kind, offeredTo(room, open.value, player))
  return taken.ok ? singleEvent({ type: 'hint_bought', player, hint: kind, texts }) : taken
}

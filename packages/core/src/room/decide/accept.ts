import { fold } from '../../answers/normalise/fold.ts'
import { ok, refuse } from '../../result.ts'
import { type CommandOf, type Decision, revealEvent } from '../room-commands.ts'
import type { RoomEventBody } from '../room-events.ts'
import { attemptOf, currentRound, isRight, type Room, type RoomRound } from '../state/room.ts'
import { everyPlayerDone, stillGuesses } from './guess.ts'
import { rightsOf } from './steering-rights.ts'

/** Whether a player may see and decide on the almost right guesses of others: not while they would tell something to guess by. */
export const mayDecideGuesses = (room: Room, player: string): boolean =>
  rightsOf(room, player).includes('accept') && !stillGuesses(room, player)

type Accepted = Extract<RoomEventBody, { type: 'guess_accepted' }>

/** The other players who guessed the same and have not found it: each for the points of their own guess. */
const acceptOthers = (
  room: Room,
  round: RoomRound,
  { player, text }: Record<'player' | 'text', string>,
): Accepted[] => {
  const folded = fold(text)
  return [...round.attempts].flatMap(([other, attempt]): Accepted[] => {
    if (other === player || isRight(attempt) || room.seats.get(other)?.presence === 'kicked') return []
    const guess = attempt.guesses.findIndex((made) => made.verdict === 'almost' && fold(made.text) === folded)
    return guess < 0 ? [] : [{ type: 'guess_accepted', player: other, guess, kept: false }]
  })
}

/** The host accepts an almost right guess; with `keep` it also counts for all other players who guessed the same. */
export const accept = (room: Room, command: CommandOf<'accept'>): Decision => {
  const { by, player, guess: index, round: number, keep } = command
  if (!mayDecideGuesses(room, by)) return refuse('not_now')
  const round = currentRound(room)
  if (!round || round.number !== number || round.phase === 'preparing') return refuse('round_not_current')
  const attempt = attemptOf(round, player)
  if (isRight(attempt)) return refuse('already_found')
  const made = attempt.guesses[index]
  if (made?.verdict !== 'almost' || made.sealed) return refuse('not_now')
  const others = keep ? acceptOthers(room, round, { player, text: made.text }) : []
  const accepted: readonly Accepted[] = [{ type: 'guess_accepted', player, guess: index, kept: keep }, ...others]
  const finders = accepted.map((event) => event.player)
  const endsRound = round.phase === 'running' && everyPlayerDone(room, round, finders)
  return ok(endsRound ? [...accepted, revealEvent('all_found')] : accepted)
}

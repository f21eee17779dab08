import type { Verdict } from '../../answers/match/verdict.ts'
import { currentRound, isWaiting, type Room, type RoomRound, type Seat } from '../state/room.ts'
import type { RoomView } from './view-room.ts'
import { stateOf } from './view-room.ts'

/** A player as a moderator sees them: by the name itself, which may be what there is to change. */
type ModeratedPlayer = { readonly player: string; readonly name: string; readonly muted: boolean }

/** A guess of the round in play; its verdict is null while it is sealed. */
type ModeratedGuess = ModeratedPlayer & {
  readonly text: string
  readonly verdict: Verdict | null
  readonly accepted: boolean
  readonly at: number
}

/** What a moderator sees of a room: of the item nothing but what the guesses say. */
export type ModerationView = {
  readonly seq: number
  readonly state: RoomView['state']
  /** The number of the round in play; null in the lobby. */
  readonly round: number | null
  /** How many are in the room. */
  readonly total: number
  /** The newest players first. */
  readonly players: readonly ModeratedPlayer[]
  /** Those who wait to be let in, those first who came first. */
  readonly waiting: readonly ModeratedPlayer[]
  /** The newest first. */
  readonly guesses: readonly ModeratedGuess[]
  /** How many guesses of the round came before these. */
  readonly older: number
}

/** How many players, and how many guesses, are shown at a time. */
const SHOWN_MOST = 200

const playerOf = ({ player, name, muted }: Seat): ModeratedPlayer => ({ player, name, muted })

const guessesIn = (room: Room, { attempts }: RoomRound): ModeratedGuess[] =>
  [...attempts]
    .flatMap(([player, { guesses }]) => {
      const seat = room.seats.get(player)
      if (!seat) return []
      return guesses.map(({ text, verdict, accepted, at, sealed }) => ({
        ...playerOf(seat),
        text,
        verdict: sealed ? null : verdict,
        accepted: accepted && !sealed,
        at,
      }))
    })
    .sort((a, b) => a.at - b.at)

/** The only maker of what a moderator sees: field by field. Its guesses are the newest, or the newest of the first `before`. */
export const viewModeration = (room: Room, before?: number): ModerationView => {
  const round = currentRound(room)
  const seats = room.seats.values()
  const all = round ? guessesIn(room, round) : []
  const end = Math.min(before ?? all.length, all.length)
  const older = Math.max(0, end - SHOWN_MOST)
  const players = seats.filter(({ presence }) => presence === 'in')
  return {
    seq: room.seq,
    state: stateOf(room),
    round: round?.number ?? null,
    total: players.length,
    players: players.slice(-SHOWN_MOST).reverse().map(playerOf),
    waiting: room.ended ? [] : seats.filter(isWaiting).slice(0, SHOWN_MOST).map(playerOf),
    guesses: all.slice(older, end).reverse(),
    older,
  }
}

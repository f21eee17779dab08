import { fold } from '../../answers/normalise/fold.ts'
import { type Attempt, type Guess, hasFound, NO_ATTEMPT } from '../../play/attempt.ts'
import type { HintTexts } from '../../play/hints.ts'
import type { Mode } from '../../play/mode.ts'
import type { ChapterPlan, EndReason, PlayerName, RevealReason, RoomSettings, RoundPlan } from '../room-events.ts'
import type { PlayerMap } from './player-map.ts'
import type { Clock } from './round-clock.ts'

/** A player's place; a player who comes back finds it as it was. */
export type Seat = {
  readonly player: string
  readonly name: string
  /** What the name looks like: equal for two players whom a reader could not tell apart. */
  readonly skeleton: string
  /** Every name so far, with the number in the log from which on it was used. */
  readonly names: readonly (PlayerName & { readonly since: number })[]
  /** In which order players came, from 1. */
  readonly number: number
  readonly team: number | null
  /** Came after the first round was prepared. */
  readonly late: boolean
  /** The round that ran when the player first came; null for none. */
  readonly lateIn: number | null
  /** A player who waits has a place only once the host lets them in. */
  readonly presence: 'waiting' | 'in' | 'left' | 'kicked'
  /** Where the player asked to be let in from; null for one who was not asked to. */
  readonly from: string | null
  /** Whether the device is known to be gone; any act of the player ends that. */
  readonly away: boolean
  /** Whether what the player types and how they react is kept from the others. */
  readonly muted: boolean
  /** How many rounds there were when the player last sat down. */
  readonly roundsBefore: number
  /** How many guesses of the player the log has, of all rounds. */
  readonly guessCount: number
  readonly score: number
  /** The score when the chapter in play began. */
  readonly scoreBefore: number
}

/** A guess made in a room; `level` is what it counts for. */
export type RoomGuess = Guess & {
  /** What its player saw. */
  readonly seenLevel: number
  /** What it earned, or would if the host accepted it. */
  readonly worth: number
  readonly at: number
  readonly id: string | null
  /** The player's language; null where it is not known. */
  readonly language: string | null
  /** The host took it for right. */
  readonly accepted: boolean
  /** What it came to is open to no player, its own included: so until the reveal. */
  readonly sealed: boolean
}

/** What a player did in a round; `hintTexts` has what the bought hints said. */
export type RoomAttempt = Attempt<RoomGuess> & { readonly hintTexts?: HintTexts }

/** The phases of a round, in their order; a paused round runs again. */
export const ROUND_PHASES = ['preparing', 'running', 'paused', 'revealed'] as const

/** Where a picture of a guest stands. */
export const GUEST_PICTURE_STATES = ['waiting', 'allowed', 'refused', 'played'] as const

/** A picture that a player gave. */
export type GuestPicture = {
  readonly picture: string
  readonly giver: string
  readonly state: (typeof GUEST_PICTURE_STATES)[number]
  /** The host or moderator who let it in or refused it. */
  readonly judgedBy: string | null
}

/** What the players who know a guest's picture earn at its reveal, each the same. */
type SharedPoints = { readonly players: readonly string[]; readonly points: number }

/** A round of a room: what it is about, its clock and what each player did. */
export type RoomRound = {
  readonly number: number
  readonly plan: RoundPlan
  readonly phase: (typeof ROUND_PHASES)[number]
  readonly preparedAt: number
  /** The number of its `round_prepared` in the log. */
  readonly preparedSeq: number
  readonly clock: Clock
  /** The players whose devices have the first level. */
  readonly ready: PlayerMap<true>
  readonly attempts: PlayerMap<RoomAttempt>
  readonly revealed: { readonly at: number; readonly reason: RevealReason } | null
  /** Null before the reveal, and in rounds about the catalogue. */
  readonly shared: SharedPoints | null
}

/** A part of an evening with a podium of its own: rounds about one pack. */
export type Chapter = ChapterPlan & {
  /** How many rounds of the room came before it. */
  readonly roundsBefore: number
  /** When its podium was shown; null while it is played. */
  readonly endedAt: number | null
}

/** A room: the fold of its log. It never changes; each event gives the next one. */
export type Room = {
  readonly seq: number
  readonly at: number
  readonly settings: RoomSettings
  /** How its rounds are answered, by its settings. */
  readonly mode: Mode
  readonly openedBy: string
  readonly openedAt: number
  /** Null when the room plays itself. */
  readonly host: string | null
  /** When the host became one. */
  readonly hostSince: number
  /** Whether the host steers only because the one before was silent. */
  readonly hasStandIn: boolean
  readonly locked: boolean
  /** Which link for moderators is the newest, from 1; 0 while there was none. */
  readonly moderatorLink: number
  /** The players who came by that link. */
  readonly moderators: ReadonlySet<string>
  /** In the order in which players came. */
  readonly seats: PlayerMap<Seat>
  /** The rounds so far; the last one is the one in play. */
  readonly rounds: readonly RoomRound[]
  /** The chapters so far; the last one is the one in play. */
  readonly chapters: readonly Chapter[]
  /** The pictures that players gave, in the order in which they came. */
  readonly pictures: readonly GuestPicture[]
  /** The texts that the host accepted for good, folded, by item. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>
  readonly ended: { readonly at: number; readonly reason: EndReason } | null
}

/** The round in play, or the last one; null in the lobby. */
export const currentRound = (room: Room): RoomRound | null => room.rounds.at(-1) ?? null

/** What a player did in a round so far. */
export const attemptOf = (round: RoomRound | null, player: string): RoomAttempt =>
  round?.attempts.get(player) ?? NO_ATTEMPT

/** What a player earned in a round; null where nothing. */
export const pointsIn = (round: RoomRound | null, player: string): number | null => {
  if (round?.shared?.players.includes(player)) return round.shared.points
  const attempt = attemptOf(round, player)
  return hasFound(attempt) ? attempt.points : null
}

/** Whether a player knows the guest's picture of a round, and so sits it out. */
export const sitsOut = (round: RoomRound | null, player: string): boolean =>
  round?.plan.guest?.knownBy.includes(player) ?? false

/** Whether a player has found the item, or has a guess that the host took for right and that counts at the reveal. */
export const isRight = (attempt: RoomAttempt): boolean =>
  hasFound(attempt) || attempt.guesses.some(({ accepted }) => accepted)

/** The seat of a player who is in the room; null for others. */
export const seatOf = (room: Room, player: string): Seat | null => {
  const seat = room.seats.get(player)
  return seat?.presence === 'in' ? seat : null
}

/** Whether the player of a seat waits for the host to let them in. */
export const isWaiting = ({ presence }: Seat): boolean => presence === 'waiting'

/** Whether a player was kicked and not readmitted. An ended room keeps no one out. */
export const isKicked = (room: Room, player: string | null): boolean =>
  player !== null && !room.ended && room.seats.get(player)?.presence === 'kicked'

/** The seats of the players who are in the room. */
export const playersIn = (room: Room): Seat[] => room.seats.values().filter(({ presence }) => presence === 'in')

/** Whether the host accepted this text for this item for good. */
export const isAlias = (room: Room, itemId: string, text: string): boolean =>
  room.aliases.get(itemId)?.has(fold(text)) ?? false

/**
 * What the others call a player. Before the reveal a name is replaced by the seat's number when it was given after the draw, or when
 * it names any item of the pack. Neither depends on the drawn item: hiding only its name would tell the answer to anyone who tries names.
 */
export const shownName = (room: Room, seat: Seat): string => {
  const round = currentRound(room)
  if (!round || round.revealed || room.ended) return seat.name
  const known = seat.names.findLast(({ since }) => since < round.preparedSeq)
  return known && !known.namesItem ? known.name : `#${seat.number}`
}

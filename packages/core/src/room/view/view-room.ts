import { mayDecideGuesses } from '../decide/accept.ts'
import { dueAt } from '../decide/due.ts'
import { rightsOf, type SteeringAct } from '../decide/steering-rights.ts'
import { givenBy, waitingPictures } from '../pictures/view-pictures.ts'
import { isAtPodium } from '../state/chapters.ts'
import { currentRound, type GuestPicture, type Room, shownName } from '../state/room.ts'
import { type Asker, askersOf, waitsForHost } from './askers.ts'
import { type ChapterView, viewChapter } from './chapter-view.ts'
import { type PendingGuess, pendingGuessesOf } from './pending-guesses.ts'
import { type PlayerView, viewPlayer } from './player-view.ts'
import { type RoundView, viewRound } from './round-view.ts'
import { type Standing, tallyOf } from './standings.ts'
import type { TeamScore } from './team-scores.ts'

/** The viewer's role: a host may steer and sees pending guesses, a player sees their own seat, a screen neither. */
export type Role =
  | { readonly kind: 'screen' }
  | { readonly kind: 'host'; readonly player: string }
  | { readonly kind: 'player'; readonly player: string }

/** Where a room stands: before its first round, in a round, at the podium of a chapter, or over. */
export const ROOM_STATES = ['lobby', 'playing', 'podium', 'ended'] as const

/** What everybody sees of a room, in any role. */
type SharedView = {
  readonly seq: number
  readonly state: (typeof ROOM_STATES)[number]
  /** Of each chapter. */
  readonly roundCount: number
  readonly chapter: ChapterView
  readonly hosted: boolean
  /** The name of the player who steers while the host is silent; null for none. */
  readonly standIn: string | null
  readonly locked: boolean
  readonly players: number
  readonly round: RoundView | null
  /** When the clock next changes the room, in epoch milliseconds. */
  readonly dueAt: number | null
  /** In the lobby the newest, in the order in which they came; then the best. */
  readonly standings: readonly Standing[]
  readonly teamScores: readonly TeamScore[]
}

/** What depends on the viewer. */
type RoleView = {
  readonly own: PlayerView | null
  /** What may be asked of the room. */
  readonly may: readonly SteeringAct[]
  readonly pendingGuesses: readonly PendingGuess[]
  /** Whether the viewer waits for the host to let them in. */
  readonly waits: boolean
  /** The players whom the viewer may let in. */
  readonly askers: readonly Asker[]
  /** Where the pictures stand that the viewer gave. */
  readonly given: readonly GuestPicture['state'][]
  /** The pictures that wait for the viewer to let them in. */
  readonly pictureQueue: readonly string[]
}

/** All that one role sees of a room. */
export type RoomView = SharedView & RoleView

/** How many standings are shown: a screen has no room for more, and a phone knows its own place. */
const STANDINGS_SHOWN = 20
/** How many of those who share the first three places are shown at most. */
const PODIUM_SHOWN = 100
/** How many guesses a host is asked about at a time. */
const PENDING_GUESSES_SHOWN = 20

/** Where a room stands. */
export const stateOf = (room: Room): RoomView['state'] => {
  if (room.ended) return 'ended'
  if (isAtPodium(room)) return 'podium'
  return room.rounds.length === 0 ? 'lobby' : 'playing'
}

const standInOf = (room: Room): string | null => {
  const seat = room.hasStandIn && room.host !== null ? room.seats.get(room.host) : undefined
  return seat ? shownName(room, seat) : null
}

const isOnPodium = ({ place, score }: Standing): boolean => place <= 3 && score > 0

/** Whether the room keeps its standings for the podium of the chapter. */
const hidesStandings = (room: Room): boolean => room.settings.standingsBetween === true && stateOf(room) === 'playing'

/** In the lobby, where all are equal, the newest; at a podium all who are on it, up to a limit; else the best. */
const shownStandings = (room: Room, standings: readonly Standing[]): readonly Standing[] => {
  const state = stateOf(room)
  if (hidesStandings(room)) return []
  if (state === 'lobby') return standings.slice(-STANDINGS_SHOWN)
  const onPodium = state !== 'playing' ? Math.min(PODIUM_SHOWN, standings.filter(isOnPodium).length) : 0
  return standings.slice(0, Math.max(STANDINGS_SHOWN, onPodium))
}

/** What the giver of the picture in play is called; null where the catalogue has it. */
const giverOf = (room: Room): string | null => {
  const giver = currentRound(room)?.plan.guest?.giver
  const seat = giver === undefined ? undefined : room.seats.get(giver)
  return seat ? shownName(room, seat) : null
}

const viewShared = (room: Room, now: number): SharedView => {
  const round = currentRound(room)
  const { standings, teamScores, players, foundBy, first } = tallyOf(room)
  return {
    seq: room.seq,
    state: stateOf(room),
    roundCount: room.settings.rounds,
    chapter: viewChapter(room),
    hosted: room.host !== null,
    standIn: standInOf(room),
    locked: room.locked,
    players,
    round: round && viewRound(round, { mode: room.mode, foundBy, first, giver: giverOf(room), now }),
    dueAt: dueAt(room),
    standings: shownStandings(room, standings),
    teamScores: hidesStandings(room) ? [] : teamScores,
  }
}

const NONE: readonly never[] = []

/** The part of a view that is a role's alone. */
export const viewForRole = (room: Room, role: Role, now: number): RoleView => {
  if (role.kind === 'screen')
    return { own: null, may: [], pendingGuesses: [], waits: false, askers: [], given: NONE, pictureQueue: NONE }
  const may = rightsOf(room, role.player)
  const pending = role.kind === 'host' && mayDecideGuesses(room, role.player) ? pendingGuessesOf(room) : []
  return {
    own: viewPlayer(room, role.player, now),
    may,
    pendingGuesses: pending.slice(0, PENDING_GUESSES_SHOWN),
    waits: waitsForHost(room, role.player),
    askers: role.kind === 'host' && may.includes('admit') ? askersOf(room) : [],
    given: givenBy(room, role.player),
    pictureQueue: role.kind === 'host' && may.includes('judge_picture') ? waitingPictures(room) : NONE,
  }
}

/** With `viewForRole` the only maker of views of a room: field by field, so that a new secret stays one. */
export const viewRoom = (room: Room, role: Role, now: number): RoomView => ({
  ...viewShared(room, now),
  ...viewForRole(room, role, now),
})

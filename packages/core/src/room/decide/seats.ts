import { refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import { isAtPodium } from '../state/chapters.ts'
import { nameSkeleton } from '../state/name-skeleton.ts'
import { playersIn, type Room, type Seat, seatOf } from '../state/room.ts'
import { ask, mustAsk } from './admission.ts'

/** Most players that a room takes. */
export const MAX_PLAYERS = 5_000

/** A player sits down in the room, comes back, or asks the host to be let in. */
export const join = (room: Room, command: CommandOf<'join'>): Decision => {
  const { player, name, namesItem } = command
  if (room.moderators.has(player)) return refuse('moderator_plays')
  const seat = room.seats.get(player)
  if (seat?.presence === 'in' || seat?.presence === 'waiting') return NO_EVENTS
  if (seat?.presence === 'kicked') return refuse('kicked')
  if (seat) return singleEvent({ type: 'joined', player, name: seat.name, team: seat.team })
  if (room.locked || (room.rounds.length > 0 && !room.settings.lateJoin && !isAtPodium(room)))
    return refuse('room_locked')
  const players = playersIn(room)
  if (players.length >= MAX_PLAYERS) return refuse('room_full')
  if (isTaken(room, name, player)) return refuse('name_taken')
  const team = teamFor(room, command.team, players)
  if (mustAsk(room, player)) return ask(room, { ...command, team })
  return singleEvent({ type: 'joined', player, name, namesItem, team })
}

/** Whether another player has a name that reads the same: the two could not be told apart on the screen. */
const isTaken = (room: Room, name: string, player: string): boolean => {
  const skeleton = nameSkeleton(name)
  return room.seats.values().some((seat) => seat.player !== player && seat.skeleton === skeleton)
}

/** The team that was asked for, or the smallest. */
const teamFor = ({ settings }: Room, wanted: number | null, players: readonly Seat[]): number | null => {
  if (settings.teams === 0) return null
  if (wanted !== null && wanted >= 1 && wanted <= settings.teams) return wanted
  const sizes = Array.from(
    { length: settings.teams },
    (_, index) => players.filter(({ team }) => team === index + 1).length,
  )
  return sizes.indexOf(Math.min(...sizes)) + 1
}

/** Gives a player another name, where names are given and before the first round. */
export const takeName = (room: Room, { player, name, namesItem }: CommandOf<'take_name'>): Decision => {
  if (!seatOf(room, player)) return refuse('not_in_room')
  if (room.settings.names !== 'given' || room.rounds.length > 0) return refuse('not_now')
  return isTaken(room, name, player) ? refuse('name_taken') : singleEvent({ type: 'renamed', player, name, namesItem })
}

/** The host gives a player another name. */
export const rename = (room: Room, { player, name, namesItem }: CommandOf<'rename'>): Decision => {
  if (!room.seats.has(player)) return refuse('not_in_room')
  return isTaken(room, name, player) ? refuse('name_taken') : singleEvent({ type: 'renamed', player, name, namesItem })
}

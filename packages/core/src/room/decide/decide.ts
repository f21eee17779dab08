import { ok, refuse } from '../../result.ts'
import { type By, type CommandOf, type Decision, NOTHING, one, type RoomCommand, reveal } from '../room-commands.ts'
import type { Happening } from '../room-events.ts'
import { currentRound, playersIn, type Room, readAs, type Seat, seatOf } from '../state/room.ts'
import { attend } from './absence.ts'
import { awaitsOthers, everyDeviceReady } from './awaited.ts'
import { isNextRoundDue, tick } from './due.ts'
import { accept, everybodyDone, guess } from './guess.ts'
import { handOver, replaceHost, takeBack, takeHost } from './host.ts'
import { rightsOf } from './steering-rights.ts'

/** Most players that a room takes. */
export const PLAYERS_MOST = 5_000
export const MORE_TIME_MS = 10_000

const join = (room: Room, { player, name, namesItem, team }: CommandOf<'join'>): Decision => {
  const seat = room.seats.get(player)
  if (seat?.presence === 'in') return NOTHING
  if (seat?.presence === 'kicked') return refuse('kicked')
  if (seat) return one({ type: 'joined', player, name: seat.name, team: seat.team })
  if (room.locked || (room.rounds.length > 0 && !room.settings.lateJoin)) return refuse('room_locked')
  const players = playersIn(room)
  if (players.length >= PLAYERS_MOST) return refuse('room_full')
  if (isTaken(room, name, player)) return refuse('name_taken')
  return one({ type: 'joined', player, name, namesItem, team: teamFor(room, team, players) })
}

/** Two who read alike could not be told apart on the screen. */
const isTaken = (room: Room, name: string, player: string): boolean => {
  const read = readAs(name)
  return room.seats.values().some((seat) => seat.player !== player && seat.read === read)
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

const takeName = (room: Room, { player, name, namesItem }: CommandOf<'take_name'>): Decision => {
  if (!seatOf(room, player)) return refuse('not_in_room')
  if (room.settings.names !== 'given' || room.rounds.length > 0) return refuse('not_now')
  return isTaken(room, name, player) ? refuse('name_taken') : one({ type: 'renamed', player, name, namesItem })
}

/** What a round goes on to when it stops waiting for one player, who may have been the last. */
const withoutWaitingFor = (room: Room, player: string): Happening[] => {
  const round = currentRound(room)
  if (!round || !awaitsOthers(room, player)) return []
  if (round.phase === 'preparing') return everyDeviceReady(room, player) ? [{ type: 'round_started' }] : []
  return round.phase === 'running' && everybodyDone(room, round, [player]) ? [reveal('all_found')] : []
}

const withoutPlayer = (room: Room, player: string, type: 'left' | 'kicked'): Decision =>
  seatOf(room, player) ? ok([{ type, player }, ...withoutWaitingFor(room, player)]) : refuse('not_in_room')

const away = (room: Room, player: string): Decision => {
  const isNews = seatOf(room, player)?.away === false
  return isNews ? ok([{ type: 'went_away', player }, ...withoutWaitingFor(room, player)]) : NOTHING
}

const back = (room: Room, player: string): Decision =>
  seatOf(room, player)?.away ? one({ type: 'came_back', player }) : NOTHING

const ready = (room: Room, { player, round: number }: CommandOf<'ready'>): Decision => {
  const round = currentRound(room)
  if (!round || round.number !== number || round.phase === 'revealed' || !seatOf(room, player)) return NOTHING
  if (round.ready.has(player)) return NOTHING
  const heard: Happening = { type: 'device_ready', player }
  // one that comes late starts nothing, but says that the device is awake
  const starts = round.phase === 'preparing' && everyDeviceReady(room, player)
  return ok(starts ? [heard, { type: 'round_started' }] : [heard])
}

const prepare = (room: Room, { by, plan }: CommandOf<'prepare'>, now: number): Decision => {
  const round = currentRound(room)
  if (round && round.phase !== 'revealed') return refuse('not_now')
  if (by === null && !isNextRoundDue(room, now)) return refuse('not_now')
  if (room.rounds.length >= room.settings.rounds) return one({ type: 'ended', reason: 'finished' })
  return one({ type: 'round_prepared', plan })
}

const steer = (
  room: Room,
  { type }: CommandOf<'pause' | 'resume' | 'more_time' | 'reveal' | 'skip' | 'close'>,
): Decision => {
  const phase = currentRound(room)?.phase
  const isOpen = phase === 'running' || phase === 'paused'
  switch (type) {
    case 'pause':
      return phase === 'running' ? one({ type: 'paused' }) : refuse('not_now')
    case 'resume':
      return phase === 'paused' ? one({ type: 'resumed' }) : refuse('not_now')
    case 'more_time':
      return isOpen ? one({ type: 'time_added', ms: MORE_TIME_MS }) : refuse('not_now')
    case 'reveal':
      return isOpen ? one(reveal('host')) : refuse('not_now')
    case 'skip':
      return isOpen || phase === 'preparing' ? one(reveal('skipped')) : refuse('not_now')
    case 'close':
      return one({ type: 'ended', reason: 'closed' })
  }
}

/** A player is sent out by the host, but neither the host nor the owner is. */
const kick = (room: Room, { player, by }: By & { readonly player: string }): Decision => {
  if (player === by) return refuse('not_now')
  return player === room.openedBy ? refuse('not_owner') : withoutPlayer(room, player, 'kicked')
}

const readmit = (room: Room, player: string): Decision =>
  room.seats.get(player)?.presence === 'kicked' ? one({ type: 'readmitted', player }) : refuse('not_in_room')

/** What who steers the room asks for, if the table of rights allows it. */
const asHost = (room: Room, command: Exclude<Extract<RoomCommand, By>, CommandOf<'take_back'>>): Decision => {
  if (!rightsOf(room, command.by).includes(command.type)) return refuse('not_host')
  switch (command.type) {
    case 'kick':
      return kick(room, command)
    case 'readmit':
      return readmit(room, command.player)
    case 'rename':
      if (!room.seats.has(command.player)) return refuse('not_in_room')
      if (isTaken(room, command.name, command.player)) return refuse('name_taken')
      return one({ type: 'renamed', player: command.player, name: command.name, namesItem: command.namesItem })
    case 'hand_over':
      return handOver(room, command.player)
    case 'lock':
      return command.locked === room.locked ? NOTHING : one({ type: 'lock_changed', locked: command.locked })
    case 'accept':
      return accept(room, command)
    default:
      return steer(room, command)
  }
}

/**
 * What comes of a command, in the order in which it happens: nothing where it is done already, or the reason why it is refused. Pure:
 * `now` is the server's time in epoch milliseconds.
 */
export const decide = (room: Room, command: RoomCommand, now: number): Decision => {
  if (room.ended) return command.type === 'tick' ? NOTHING : refuse('room_ended')
  switch (command.type) {
    case 'join':
      return join(room, command)
    case 'take_name':
      return takeName(room, command)
    case 'leave':
      return withoutPlayer(room, command.player, 'left')
    case 'away':
      return away(room, command.player)
    case 'back':
      return back(room, command.player)
    case 'ready':
      return ready(room, command)
    case 'guess':
      return guess(room, command, now)
    case 'prepare':
      return command.by === null || rightsOf(room, command.by).includes('next')
        ? prepare(room, command, now)
        : refuse('not_host')
    case 'host_gone':
      return replaceHost(room, command)
    case 'host_wanted':
      return takeHost(room, command)
    case 'take_back':
      return takeBack(room, command)
    case 'attend':
      return attend(room, command, now)
    case 'tick':
      return tick(room, now)
    default:
      return asHost(room, command)
  }
}

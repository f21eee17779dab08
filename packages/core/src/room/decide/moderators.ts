import { refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, type RoomCommand, singleEvent } from '../room-commands.ts'
import type { Room } from '../state/room.ts'

/** Most moderators of a room. */
const MODERATORS_MOST = 20

/** What a moderator may ask of a room: nothing that steers it. */
const OF_MODERATOR: readonly RoomCommand['type'][] = ['admit', 'rename', 'mute', 'judge_picture']

/** Whether a player came by the newest link for moderators. */
export const isModerator = ({ moderators }: Room, player: string): boolean => moderators.has(player)

/** Whether a player may ask this of a room as its moderator. */
export const mayModerate = (room: Room, player: string, type: RoomCommand['type']): boolean =>
  OF_MODERATOR.includes(type) && isModerator(room, player)

/** The host gets a link for moderators: the one that there is, or a new one. */
export const inviteModerators = ({ moderatorLink }: Room, { renews }: CommandOf<'invite_moderators'>): Decision =>
  moderatorLink > 0 && !renews ? NO_EVENTS : singleEvent({ type: 'moderators_invited', link: moderatorLink + 1 })

/** A player moderates from now on: one who came by the newest link, and neither plays nor hosts, since a moderator is shown the guesses of all. */
export const moderate = (room: Room, { player, link }: CommandOf<'moderate'>): Decision => {
  const { moderatorLink, moderators, seats, host, openedBy } = room
  if (link !== moderatorLink || link === 0) return refuse('not_moderator')
  if (moderators.has(player)) return NO_EVENTS
  if (seats.has(player) || player === host || player === openedBy) return refuse('moderator_plays')
  return moderators.size < MODERATORS_MOST ? singleEvent({ type: 'moderator_came', player }) : refuse('room_full')
}

/** Keeps what a player types and how they react from the others, or shows it again. */
export const mute = ({ seats }: Room, { player, muted }: CommandOf<'mute'>): Decision => {
  const seat = seats.get(player)
  if (!seat) return refuse('not_in_room')
  return seat.muted === muted ? NO_EVENTS : singleEvent({ type: muted ? 'muted' : 'unmuted', player })
}

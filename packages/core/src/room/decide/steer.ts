import { refuse } from '../../result.ts'
import { judgePicture } from '../pictures/give-picture.ts'
import {
  type CommandOf,
  type Decision,
  NO_EVENTS,
  type RoomCommand,
  revealEvent,
  type SteeredBy,
  singleEvent,
} from '../room-commands.ts'
import { currentRound, type Room } from '../state/room.ts'
import { accept } from './accept.ts'
import { admit } from './admission.ts'
import { close } from './chapters.ts'
import { handOver } from './host.ts'
import { kick, readmit } from './leave.ts'
import { inviteModerators, mayModerate, mute } from './moderators.ts'
import { rename } from './seats.ts'
import { rightsOf } from './steering-rights.ts'

/** How much longer a level lasts when the host gives more time, in milliseconds. */
const MORE_TIME_MS = 10_000

const steerRound = (
  room: Room,
  { type }: CommandOf<'pause' | 'resume' | 'more_time' | 'reveal' | 'skip' | 'close'>,
): Decision => {
  const phase = currentRound(room)?.phase
  const isOpen = phase === 'running' || phase === 'paused'
  switch (type) {
    case 'pause':
      return phase === 'running' ? singleEvent({ type: 'paused' }) : refuse('not_now')
    case 'resume':
      return phase === 'paused' ? singleEvent({ type: 'resumed' }) : refuse('not_now')
    case 'more_time':
      return isOpen ? singleEvent({ type: 'time_added', ms: MORE_TIME_MS }) : refuse('not_now')
    case 'reveal':
      return isOpen ? singleEvent(revealEvent('host')) : refuse('not_now')
    case 'skip':
      return isOpen || phase === 'preparing' ? singleEvent(revealEvent('skipped')) : refuse('not_now')
    case 'close':
      return close(room)
  }
}

/** A command of the player who steers, or of a moderator, if the tables of rights allow it. */
export const steer = (
  room: Room,
  command: Exclude<Extract<RoomCommand, SteeredBy>, CommandOf<'take_back'>>,
): Decision => {
  const { by, type } = command
  if (!rightsOf(room, by).includes(type) && !mayModerate(room, by, type)) return refuse('not_host')
  switch (command.type) {
    case 'kick':
      return kick(room, command)
    case 'admit':
      return admit(room, command)
    case 'readmit':
      return readmit(room, command.player)
    case 'rename':
      return rename(room, command)
    case 'mute':
      return mute(room, command)
    case 'invite_moderators':
      return inviteModerators(room, command)
    case 'hand_over':
      return handOver(room, command.player)
    case 'lock':
      return command.locked === room.locked ? NO_EVENTS : singleEvent({ type: 'lock_changed', locked: command.locked })
    case 'judge_picture':
      return judgePicture(room, command)
    case 'accept':
      return accept(room, command)
    default:
      return steerRound(room, command)
  }
}

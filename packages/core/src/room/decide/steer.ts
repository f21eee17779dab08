import { refuse } from '../../result.ts'
import { type By, type CommandOf, type Decision, NOTHING, one, type RoomCommand, reveal } from '../room-commands.ts'
import { currentRound, type Room } from '../state/room.ts'
import { accept } from './accept.ts'
import { handOver } from './host.ts'
import { kick, readmit } from './leave.ts'
import { rename } from './seats.ts'
import { rightsOf } from './steering-rights.ts'

/** How much longer a level lasts when the host gives more time, in milliseconds. */
export const MORE_TIME_MS = 10_000

const steerRound = (
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

/** A command of the player who steers, if the table of rights allows it. */
export const steer = (room: Room, command: Exclude<Extract<RoomCommand, By>, CommandOf<'take_back'>>): Decision => {
  if (!rightsOf(room, command.by).includes(command.type)) return refuse('not_host')
  switch (command.type) {
    case 'kick':
      return kick(room, command)
    case 'readmit':
      return readmit(room, command.player)
    case 'rename':
      return rename(room, command)
    case 'hand_over':
      return handOver(room, command.player)
    case 'lock':
      return command.locked === room.locked ? NOTHING : one({ type: 'lock_changed', locked: command.locked })
    case 'accept':
      return accept(room, command)
    default:
      return steerRound(room, command)
  }
}

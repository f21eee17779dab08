import { refuse } from '../../result.ts'
import { givePicture } from '../pictures/give-picture.ts'
import { type Decision, NO_EVENTS, type RoomCommand } from '../room-commands.ts'
import type { Room } from '../state/room.ts'
import { attend } from './absence.ts'
import { again, close } from './chapters.ts'
import { tick } from './due.ts'
import { guess } from './guess.ts'
import { buyHint } from './hints.ts'
import { replaceHost, takeBack, takeHost } from './host.ts'
import { away, back, withoutPlayer } from './leave.ts'
import { moderate } from './moderators.ts'
import { prepare, ready } from './rounds.ts'
import { join, takeName } from './seats.ts'
import { steer } from './steer.ts'

/**
 * The events that a command leads to, in order: none where it is done already, or the reason why it is refused. Pure: `now` is the
 * server's time in epoch milliseconds.
 */
export const decide = (room: Room, command: RoomCommand, now: number): Decision => {
  if (room.ended) return command.type === 'tick' ? NO_EVENTS : refuse('room_ended')
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
    case 'hint':
      return buyHint(room, command, now)
    case 'give_picture':
      return givePicture(room, command)
    case 'moderate':
      return moderate(room, command)
    case 'prepare':
      return prepare(room, command, now)
    case 'again':
      return again(room, command, now)
    case 'host_gone':
      return replaceHost(room, command)
    case 'host_wanted':
      return takeHost(room, command)
    case 'take_back':
      return takeBack(room, command)
    case 'close_down':
      return close(room)
    case 'attend':
      return attend(room, command, now)
    case 'tick':
      return tick(room, now)
    default:
      return steer(room, command)
  }
}

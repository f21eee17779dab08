import type { CountedGuess } from '@pd/contract/client'
import type { RoomSession } from './session.ts'

/** Puts a guess back into the field to be corrected or made again, unless the player types something else or the round is over. */
export const restoreText = ({ room }: RoomSession, { text, round }: Pick<CountedGuess, 'text' | 'round'>): void => {
  if (room.text.value === '' && round === room.shown.value) room.text.value = text
}

import type { RoomCommand } from '@pd/core'
import type { LiveRoom } from '../runtime/live-room.ts'
import type { Presence } from './presence.ts'

/** Sends a command that is not answered to any player; when it fails, the next occasion sends it again. */
export const sendQuietly = (room: LiveRoom, command: RoomCommand): void =>
  void room.send(command).catch(() => undefined)

/** Corrects the log where it says that a visitor of this process is away, or that there is no host while one could be. */
export const correctPresence = (room: LiveRoom, presence: Pick<Presence, 'isHere'>): void => {
  const { seats, host, openedBy, ended } = room.room()
  if (ended) return
  const isHere = (player: string): boolean => presence.isHere(room.record.code, player)
  for (const { player, away } of seats.values()) if (away && isHere(player)) sendQuietly(room, { type: 'back', player })
  const player = host === null ? [openedBy, ...seats.keys()].find(isHere) : undefined
  if (player !== undefined) sendQuietly(room, { type: 'host_wanted', player })
}

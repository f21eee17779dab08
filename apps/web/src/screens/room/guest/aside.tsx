import type { App } from '../../../app/app.ts'
import type { RoomState } from '../../../live-room/room-state.ts'

/** Why a player has nothing to guess in this round: the picture is their own, or they saw it first. */
export const SitsOut = ({ app: { say }, room }: { app: App; room: RoomState }) => {
  const { own } = room.mine.value
  if (!own?.sitsOut) return null
  return (
    <p class="guest-aside">
      {own.points === null ? (
        say(`room.sitsOut.${own.sitsOut}`)
      ) : (
        <b>{say('room.sitsOut.earned', { n: own.points })}</b>
      )}
    </p>
  )
}

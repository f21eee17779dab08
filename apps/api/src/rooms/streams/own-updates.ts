import { type OwnChange, ownChange, type RoomOwn } from '@pd/contract'

/** What changed of a player's own fields since they were last sent, or null; an unchanged view is the same object, so most need no comparison. */
export const ownUpdate = (last: RoomOwn | null, next: RoomOwn): OwnChange | null => {
  if (last === null) return next
  const isSame =
    last.own === next.own &&
    last.isHost === next.isHost &&
    last.may.length === next.may.length &&
    last.waits === next.waits &&
    last.pendingGuesses.length + next.pendingGuesses.length === 0 &&
    last.askers.length + next.askers.length === 0 &&
    last.given.length + next.given.length === 0 &&
    last.pictureQueue.length + next.pictureQueue.length === 0
  return isSame ? null : ownChange(last, next)
}

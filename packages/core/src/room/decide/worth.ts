import { worthOf } from '../../play/worth.ts'
import { attemptOf, type Room, type RoomRound } from '../state/room.ts'
import { remainingShare } from '../state/round-clock.ts'

/** A right guess of a player, or one that could be made. */
type RoomGuessAt = {
  readonly player: string
  /** What it counts for. */
  readonly level: number
  /** When it arrives, where the room gives a bonus for speed; null leaves the bonus out. */
  readonly at: number | null
}

/** What a right guess earns in a round of a room. */
export const worthInRoom = (room: Room, round: RoomRound, { player, level, at }: RoomGuessAt): number =>
  worthOf({
    mode: room.mode,
    ladder: round.plan.ladder,
    level,
    attempt: attemptOf(round, player),
    speed: room.settings.speedBonus && at !== null ? remainingShare(round.clock, level, at) : 0,
  })

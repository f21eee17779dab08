import { isNextRoundDue, type Room, type RoundPlan } from '@pd/core'
import type { RoomReveals } from '../round/room-reveals.ts'
import type { LiveRoom } from './live-room.ts'

/** Draws the next round of a room; null when there is no item to draw. */
export type DrawNextRound = (room: Room) => Promise<RoundPlan | null>

/** What the clock of a room needs. */
export type AdvanceTools = {
  readonly drawRound: DrawNextRound
  readonly reveals: Pick<RoomReveals, 'covers' | 'opened'>
}

/** Does what is due in a room: prepares its next round, or lets the rules decide what the time has brought about. */
export const advanceRoom = async (room: LiveRoom, { drawRound, reveals }: AdvanceTools): Promise<void> => {
  if (!isNextRoundDue(room.room(), room.now())) return void (await room.send({ type: 'tick' }))
  const plan = await drawRound(room.room())
  if (!plan) throw new Error('there is no picture for the next round')
  const round = { roomId: room.record.id, itemId: plan.itemId }
  if (!reveals.covers(round)) throw new Error('the address that steers the room was shown its share of solutions')
  const decided = await room.send({ type: 'prepare', by: null, plan })
  if (decided.ok) reveals.opened(round)
}

import { isNextRoundDue, type Room, type RoundPlan } from '@pd/core'
import type { LiveRoom } from './live-room.ts'

/** Draws the next round of a room; null when there is no item to draw. */
export type DrawNextRound = (room: Room) => Promise<RoundPlan | null>

/** Does what is due in a room: prepares its next round, or lets the rules decide what the time has brought about. */
export const advanceRoom = async (room: LiveRoom, drawRound: DrawNextRound): Promise<void> => {
  if (!isNextRoundDue(room.room(), room.now())) return void (await room.send({ type: 'tick' }))
  const plan = await drawRound(room.room())
  if (!plan) throw new Error('there is no picture for the next round')
  await room.send({ type: 'prepare', by: null, plan })
}

import type { OwnView, RoomRoundView } from '@pd/contract/client'
import type { Exhibit } from '../game/hero.tsx'

/** A round of a room as the picture is drawn: found when this device's player found it, or on a screen when anybody did. */
export const exhibitOf = (round: RoomRoundView, own: OwnView | null): Exhibit => {
  const isFound = own ? own.points !== null : round.foundBy > 0
  return {
    ...round,
    state: round.reveal ? 'closed' : 'open',
    outcome: round.reveal ? (isFound ? 'found' : 'missed') : null,
  }
}

import type { Room, RoundPlan } from '@pd/core'
import type { ViewTools } from '../game/view-game.ts'
import type { AliasTools } from './keep-aliases.ts'
import type { Rooms } from './rooms.ts'

/** What the endpoints of rooms need. */
export type RoomTools = AliasTools & {
  readonly rooms: Rooms
  readonly view: ViewTools
  /** Stands for an address in the store, with no way back to it. */
  readonly hashAddress: (address: string) => string
  readonly drawRound: (room: Room) => Promise<RoundPlan | null>
  readonly dice: () => number
}

import type { Bus } from '../../bus/bus.ts'
import type { ViewTools } from '../../solo/view-game.ts'
import type { GuestBook } from '../guests/guest-book.ts'
import type { AliasTools } from '../round/keep-aliases.ts'
import type { NameBudget } from '../round/name-budget.ts'
import type { RoomReveals } from '../round/room-reveals.ts'
import type { DrawChapter, DrawNextRound } from '../runtime/advance-room.ts'
import type { Rooms } from '../runtime/rooms.ts'

/** Which link for moderators of which room. */
type ModeratorLinkOf = { readonly roomId: string; readonly link: number }

/** What the endpoints of rooms need. */
export type RoomTools = AliasTools & {
  readonly rooms: Rooms
  readonly view: ViewTools
  /** Hashes a network address for the store, irreversibly. */
  readonly hashAddress: (address: string) => string
  /** The key of a link for moderators: the same in each process, and in no log. */
  readonly moderatorKey: (link: ModeratorLinkOf) => string
  readonly names: NameBudget
  readonly reveals: RoomReveals
  readonly drawRound: DrawNextRound
  readonly drawChapter: DrawChapter
  readonly random: () => number
  readonly guests: GuestBook
  readonly bus: Bus
}

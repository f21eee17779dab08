import type { RoomOwn, SharedRoom } from '@pd/contract'
import type { Chance } from './chance.ts'
import type { Connection, Network } from './network.ts'
import type { Owner, Scheduler } from './scheduler.ts'
import type { SentGuess, Server } from './server.ts'

/** A guess that the player was told is in the log. */
export type Acknowledged = Pick<SentGuess, 'id' | 'round' | 'text'> & {
  /** When the answer said so, or when it was seen in the log again after a loss. */
  at: number
  lostAt: number | null
}

/** Where a client is: in a room, as a player or a screen. */
export type Place = { readonly code: string; readonly player: string | null; readonly isOpener: boolean }

/** A page that plays: it listens, and comes back by itself; what it shows is what a person would see. */
export type Client = {
  readonly place: Place
  room: SharedRoom | undefined
  own: RoomOwn | undefined
  connection: Connection | null
  /** When it was first sent the room on this connection; null while it was not. */
  greetedAt: number | null
  acknowledged: Acknowledged[]
  readonly reported: Set<string>
  isOnline: boolean
  isOver: boolean
  connect(): void
  /** Ends the connection and opens none until it is back. */
  goOffline(): void
  comeBack(): void
  /** Looks whether it has received nothing for too long. */
  watch(): void
}

/** What a client needs. */
export type ClientTools = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly world: Owner
  readonly network: Network
  readonly newId: () => string
  /** A process that takes connections. */
  readonly anyServer: () => Server
  readonly acknowledged: (client: Client, guess: Acknowledged) => void
  /** A page reports these guesses as lost. */
  readonly told: (client: Client, guesses: readonly string[]) => void
  readonly note: (what: string) => void
}

/** The page's own rules of which view is newer. */
export const isNewer = (shown: SharedRoom | undefined, next: SharedRoom): boolean =>
  !shown || next.seq > shown.seq || (next.seq === shown.seq && (next.round?.level ?? 0) >= (shown.round?.level ?? 0))

/** The same for what is a player's own. */
export const isNewerOwn = (shown: RoomOwn | undefined, next: RoomOwn): boolean =>
  !shown || next.seq > shown.seq || (next.seq === shown.seq && next.at >= shown.at)

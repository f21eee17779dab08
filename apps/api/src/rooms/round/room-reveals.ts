import { LruMap } from 'toad-cache'
import type { RevealBudget } from '../../solo/reveal-budget.ts'

/** Rooms beyond this number, those steered longest ago, open rounds without a bound until they are steered again. */
const ROOMS_MOST = 5_000

/** The network address from which a room was last steered on, and the item of a round. */
type OpenedRound = { readonly roomId: string; readonly itemId: string }

/**
 * Bounds how many solutions the rooms of a host show: each round shows one in the end. The budget is the one of solo games of the address
 * that asked for the room's last round by hand.
 */
export type RoomReveals = {
  /** The host asks for a round from this address. */
  readonly steeredFrom: (roomId: string, address: string) => void
  /** Whether a round about this item may open. */
  readonly covers: (round: OpenedRound) => boolean
  /** A round opened. */
  readonly opened: (round: OpenedRound) => void
  /** A player at an address found the item. */
  readonly found: (address: string, itemId: string) => void
  /** The seconds until the room may open a round about an unknown item. */
  readonly waitSeconds: (roomId: string) => number
}

/** Makes the bound of the rooms of a process; it is kept in memory, as rate limits are. */
export const createRoomReveals = (budget: RevealBudget): RoomReveals => {
  const addresses = new LruMap<string>(ROOMS_MOST)
  const withAddress = <T>(roomId: string, otherwise: T, use: (address: string) => T): T => {
    const address = addresses.get(roomId)
    return address === undefined ? otherwise : use(address)
  }
  return {
    steeredFrom: (roomId, address) => addresses.set(roomId, address),
    covers: ({ roomId, itemId }) => withAddress(roomId, true, (address) => budget.covers(address, itemId)),
    opened: ({ roomId, itemId }) => withAddress(roomId, undefined, (address) => budget.opened(address, itemId)),
    found: budget.found,
    waitSeconds: (roomId) => withAddress(roomId, 1, budget.waitSecondsAt),
  }
}

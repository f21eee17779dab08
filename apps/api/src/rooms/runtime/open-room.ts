import { ABANDONED_AFTER_MS, evolve, type RoomEvent, type RoomSettings } from '@pd/core'
import { firstLink, type LogState, type RoomOpener, type RoomRecord, type RoomStore } from '@pd/store'
import { drawCode } from './room-code.ts'

const UNLIMITED: RoomOpener['most'] = { ofPlayer: Number.POSITIVE_INFINITY, ofAddress: Number.POSITIVE_INFINITY }
/** How many rooms that have not ended one player, and one network address, may have open: a school shares an address. */
export const OPEN_ROOM_LIMITS: RoomOpener['most'] = { ofPlayer: 5, ofAddress: 60 }

/** The player who opens a room; `address` is a hash, or null. */
export type Opener = Pick<RoomOpener, 'player' | 'address'>

/** What opening a room needs. */
export type OpenRoomTools = {
  readonly store: Pick<RoomStore, 'open'>
  readonly now: () => number
  readonly newId: () => string
  /** Gives numbers in [0, 1). */
  readonly random: () => number
  /** How many rooms one opener may have open; null for any number. */
  readonly openRoomLimits: RoomOpener['most'] | null
}

/** Stores a new room under a free code; null when the player or the address has too many open. */
export const openRoom = async (
  settings: RoomSettings,
  { player, address }: Opener,
  tools: OpenRoomTools,
): Promise<{ readonly record: RoomRecord; readonly log: LogState } | null> => {
  const { store, now, newId, random, openRoomLimits } = tools
  const at = now()
  const opened: RoomEvent = { seq: 1, at, type: 'opened', settings, host: player }
  const opener = { player, address, most: openRoomLimits ?? UNLIMITED, since: at - ABANDONED_AFTER_MS }
  for (;;) {
    const record = { id: newId(), code: drawCode(random), openedAt: at }
    const opening = await store.open(record, [opened], opener)
    if (opening === 'too_many') return null
    if (opening !== 'code_taken')
      return { record: { ...record, endedAt: null }, log: { room: evolve(null, opened), link: firstLink([opened]) } }
  }
}

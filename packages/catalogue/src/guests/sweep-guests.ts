import { ABANDONED_AFTER_MS } from '@pd/core'
import type { GuestPictureRoom, GuestStore } from '@pd/store'
import type { GuestFiles } from './guest-files.ts'

const PAGE = 200

/** What a sweep works with; `now` is in epoch milliseconds. */
type GuestSweep = {
  readonly guests: Pick<GuestStore, 'roomsOf' | 'remove' | 'find'>
  readonly files: Pick<GuestFiles, 'ids' | 'remove'>
  readonly now: number
}

/** What a sweep came to: how many pictures it deleted, and which are left. */
type SweptGuests = { readonly deleted: number; readonly living: ReadonlySet<string> }

/** A room in which nothing happened for two hours ends with the first look at it. */
const isOver = ({ newest }: GuestPictureRoom, now: number): boolean =>
  newest === null || newest.type === 'ended' || newest.at + ABANDONED_AFTER_MS <= now

const listAll = async ({ guests }: GuestSweep): Promise<GuestPictureRoom[]> => {
  const all: GuestPictureRoom[] = []
  for (;;) {
    const page = await guests.roomsOf(all.at(-1)?.id ?? '', PAGE)
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/**
 * Deletes the files and rows of guests' pictures whose rooms have ended, and files without a row: the row of a picture is there before its
 * file, so such a file belongs to nothing. The file goes first, so that a sweep which is killed finds the row again.
 */
export const sweepGuests = async (sweep: GuestSweep): Promise<SweptGuests> => {
  const { guests, files, now } = sweep
  const ids = await files.ids()
  const all = await listAll(sweep)
  const over = all.filter((room) => isOver(room, now)).map(({ id }) => id)
  const living = new Set(all.filter((room) => !isOver(room, now)).map(({ id }) => id))
  for (const id of ids) if (!living.has(id)) await files.remove(id)
  for (const id of over) await guests.remove(id)
  return { deleted: over.length, living }
}

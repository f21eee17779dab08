import type { DeskEvent, Notice, NoticeStore } from '@pd/store'

/** What an operator says to all players, as this process last read or wrote it. */
export type NoticeBook = {
  /** The notice that is shown now; null when there is none. */
  current(): Notice | null
  /** Reads what other processes wrote. */
  refresh(): Promise<void>
  put(notice: Notice, event: DeskEvent): Promise<void>
  /** Takes the notice back; false when none is shown. */
  remove(event: DeskEvent): Promise<boolean>
}

type Tools = { readonly store: NoticeStore; readonly now: () => number }

/** The notice in memory: every answer names it, so none asks the database. */
export const createNoticeBook = ({ store, now }: Tools): NoticeBook => {
  let newest: Notice | null = null
  const current = () => (newest !== null && (newest.endsAt === null || newest.endsAt > now()) ? newest : null)
  return {
    current,
    refresh: async () => {
      newest = await store.newest()
    },
    put: async (notice, event) => {
      await store.put(notice, event)
      newest = notice
    },
    remove: async (event) => {
      const removed = await store.remove(event)
      newest = null
      return removed
    },
  }
}

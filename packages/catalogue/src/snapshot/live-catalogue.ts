import type { Subject } from '@pd/store'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { type CataloguePages, readSnapshot } from './read-snapshot.ts'

/** How often the revision is asked for: a change is in play within a second, in every process. */
const POLL_MS = 500

/** The newest snapshot of a catalogue, which another import or process may change at any moment. */
export type LiveCatalogue = Pick<CatalogueSnapshot, 'itemIds' | 'packById' | 'packHasAny' | 'pictureIds'> & {
  /** The newest snapshot that was read. What asks several things of one revision takes it once. */
  current(): CatalogueSnapshot
  /** Reads the catalogue again if it has changed; rejects when the database does not answer. */
  refresh(): Promise<void>
  /** As {@link CatalogueSnapshot.subject}, and refreshes first for an item that is newer than the snapshot. */
  subject(itemId: string, pictureId: string): Promise<Subject | null>
  /** Stops asking for changes. */
  close(): Promise<void>
}

/** How a live catalogue watches for changes. */
export type WatchOptions = {
  /** Gets the error of a failed attempt; the next one repeats it. */
  readonly onError?: (error: unknown) => void
  /** The pause between two attempts; half a second by default. */
  readonly pollMs?: number
}

/** Reads the catalogue, and again after each change; rejects when the first attempt fails. */
export const openCatalogue = async (
  store: CataloguePages,
  { onError = () => {}, pollMs = POLL_MS }: WatchOptions = {},
): Promise<LiveCatalogue> => {
  let snapshot = CatalogueSnapshot.EMPTY
  let reading: Promise<void> = Promise.resolve()
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  const readIfChanged = async (): Promise<void> => {
    if (!isClosed && (await store.revision()) !== snapshot.revision) snapshot = await readSnapshot(store)
  }
  // one after the other, so that an older snapshot never replaces a newer one
  const refresh = (): Promise<void> => {
    reading = reading.then(readIfChanged, readIfChanged)
    return reading
  }
  // a large catalogue takes long to read: while it is imported, half of the time is left to others
  const poll = async (): Promise<void> => {
    const startedAt = performance.now()
    await refresh().catch(onError)
    if (isClosed) return
    timer = setTimeout(poll, Math.max(pollMs, performance.now() - startedAt))
    timer.unref()
  }

  await refresh()
  timer = setTimeout(poll, pollMs)
  timer.unref()
  return {
    current: () => snapshot,
    itemIds: (packId) => snapshot.itemIds(packId),
    packById: (id) => snapshot.packById(id),
    packHasAny: (packId, itemIds) => snapshot.packHasAny(packId, itemIds),
    pictureIds: (itemId) => snapshot.pictureIds(itemId),
    refresh,
    subject: async (itemId, pictureId) => {
      const known = snapshot.subject(itemId, pictureId)
      if (known) return known
      await refresh()
      return snapshot.subject(itemId, pictureId)
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await reading.catch(() => {})
    },
  }
}

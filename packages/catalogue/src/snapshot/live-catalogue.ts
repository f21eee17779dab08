import type { Subject } from '@pd/store'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { type CataloguePages, readSnapshot } from './read-snapshot.ts'

/** How often the revision is asked for. A change is to be in play within a second, in every process: the rest is for reading it. */
const POLL_MS = 250

/** The newest snapshot of a catalogue, which another import or process may change at any moment. */
export type LiveCatalogue = Pick<
  CatalogueSnapshot,
  'itemIds' | 'packById' | 'packHasAny' | 'pictureIds' | 'visibilityOf'
> & {
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
  /** The pause between two attempts; a quarter of a second by default. */
  readonly pollMs?: number
}

/** Keeps the newest snapshot: one read at a time, so that an older snapshot never replaces a newer one. */
class Refresher {
  readonly #store: CataloguePages
  snapshot = CatalogueSnapshot.EMPTY
  #reading: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(store: CataloguePages) {
    this.#store = store
  }

  refresh(): Promise<void> {
    const read = () => this.#readIfChanged()
    this.#reading = this.#reading.then(read, read)
    return this.#reading
  }

  /** No read begins from now on; settles when the one under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#reading.catch(() => {})
  }

  async #readIfChanged(): Promise<void> {
    if (this.#isClosed || (await this.#store.revision()) === this.snapshot.revision) return
    this.snapshot = await readSnapshot(this.#store)
  }
}

/** A catalogue that is read faster is shown anew as often as it changes, also while it is imported. */
const LONG_WORK_MS = 1_000

/** Runs `work` again and again, with pauses of `pauseMs`; after long work as long as that took, so that half of the time is left to others. */
const repeat = (work: () => Promise<void>, pauseMs: number): { stop(): void } => {
  let isStopped = false
  let timer: NodeJS.Timeout
  const run = async (): Promise<void> => {
    const startedAt = performance.now()
    await work()
    const tookMs = performance.now() - startedAt
    if (!isStopped) plan(tookMs > LONG_WORK_MS ? tookMs : pauseMs)
  }
  const plan = (delayMs: number): void => {
    timer = setTimeout(run, delayMs)
    timer.unref()
  }
  plan(pauseMs)
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** Reads the catalogue, and again after each change; rejects when the first attempt fails. */
export const openCatalogue = async (
  store: CataloguePages,
  { onError = () => {}, pollMs = POLL_MS }: WatchOptions = {},
): Promise<LiveCatalogue> => {
  const refresher = new Refresher(store)
  const current = () => refresher.snapshot
  const refresh = () => refresher.refresh()
  await refresh()
  const polling = repeat(() => refresh().catch(onError), pollMs)
  return {
    current,
    refresh,
    itemIds: (packId) => current().itemIds(packId),
    packById: (id) => current().packById(id),
    packHasAny: (packId, itemIds) => current().packHasAny(packId, itemIds),
    visibilityOf: (packId) => current().visibilityOf(packId),
    pictureIds: (itemId) => current().pictureIds(itemId),
    subject: async (itemId, pictureId) => {
      const known = current().subject(itemId, pictureId)
      if (known) return known
      await refresh()
      return current().subject(itemId, pictureId)
    },
    close: () => {
      polling.stop()
      return refresher.close()
    },
  }
}

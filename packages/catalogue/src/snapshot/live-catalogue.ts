import { setImmediate } from 'node:timers/promises'
import type { Subject } from '@pd/store'
import { amendSnapshot } from './amend-snapshot.ts'
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
type WatchOptions = {
  /** Gets the error of a failed attempt; the next one repeats it. */
  readonly onError?: (error: unknown) => void
  /** The pause between two attempts; a quarter of a second by default. */
  readonly pollMs?: number
}

const CHANGED_LEAST = 200
const CHANGED_SHARE = 0.25
/** Their names are built anew in half a second. */
const CHANGED_MOST = 5_000

/** The names of all changed items are built anew from time to time: of too many, one whole reading costs less. */
const isOutgrown = ({ parts: { items, names } }: CatalogueSnapshot): boolean =>
  names.changedItems > Math.max(CHANGED_LEAST, Math.min(CHANGED_SHARE * items.size, CHANGED_MOST))

/** Keeps the newest snapshot: one change at a time, so that an older snapshot never replaces a newer one. */
class Refresher {
  readonly #store: CataloguePages
  readonly #onError: (error: unknown) => void
  readonly #closing = new AbortController()
  snapshot = CatalogueSnapshot.EMPTY
  #turn: Promise<void> = Promise.resolve()
  /** A whole reading behind the changes that go on meanwhile; null when there is none. */
  #rereading: Promise<void> | null = null

  constructor(store: CataloguePages, onError: (error: unknown) => void) {
    this.#store = store
    this.#onError = onError
  }

  refresh(): Promise<void> {
    const read = () => this.#unlessClosed(() => this.#readIfChanged())
    this.#turn = this.#turn.then(read, read)
    return this.#turn
  }

  /** No read begins from now on; settles when those under way have ended. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#rereading
    await this.#turn.catch(() => {})
  }

  /** Closing ends a read, which is no error. */
  async #unlessClosed(read: () => Promise<void>): Promise<void> {
    const { signal } = this.#closing
    if (signal.aborted) return
    try {
      await read()
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  async #readIfChanged(): Promise<void> {
    if ((await this.#store.revision()) === this.snapshot.revision) return
    const isFirst = this.snapshot === CatalogueSnapshot.EMPTY
    this.snapshot = isFirst ? await readSnapshot(this.#store, { pause: this.#pause }) : await this.#amend(this.snapshot)
    if (isOutgrown(this.snapshot)) this.#rereading ??= this.#reread()
  }

  readonly #pause = () => setImmediate(undefined, this.#closing)

  /** A change is to show at once, so it is read first. */
  readonly #giveWay = async (): Promise<void> => {
    await this.#pause()
    await this.#turn.catch(() => {})
  }

  #amend(earlier: CatalogueSnapshot): Promise<CatalogueSnapshot> {
    return amendSnapshot(this.#store, earlier, { pause: this.#pause })
  }

  /** Reads everything beside the changes, which go on from the snapshot there is; what changed meanwhile is read at the end. */
  async #reread(): Promise<void> {
    try {
      const whole = await readSnapshot(this.#store, { pause: this.#giveWay })
      const adopt = async () => {
        this.snapshot = await this.#amend(whole)
      }
      this.#turn = this.#turn.catch(() => {}).then(adopt)
      await this.#turn
    } catch (error) {
      if (!this.#closing.signal.aborted) this.#onError(error)
    } finally {
      this.#rereading = null
    }
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
  const refresher = new Refresher(store, onError)
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

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { TakeTurn } from './turns.ts'

/** One transaction that several operations share. */
export class Group {
  /** Resolves when the group is on disk; rejects when nothing of it is. */
  readonly committed: Promise<void>
  readonly #resolve: () => void
  readonly #reject: (error: unknown) => void
  #failure: unknown

  constructor() {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.committed = promise
    this.#resolve = resolve
    this.#reject = reject
    // an operation that failed by itself does not wait for the group
    promise.catch(() => undefined)
  }

  /** Why the group was lost; undefined while it is open or after it was committed. */
  get failure(): unknown {
    return this.#failure
  }

  /** The group is on disk. */
  succeed(): void {
    this.#resolve()
  }

  /** Nothing of the group is on disk. */
  fail(error: unknown): void {
    this.#failure = error
    this.#reject(error)
  }
}

/**
 * Shares one commit among the operations that arrive in one turn of the event loop. A commit waits for the disk and holds the event loop
 * meanwhile, so the requests of that time arrive together, and so share the next one: the slower the disk, the larger the groups.
 */
export class GroupCommit {
  readonly #database: DatabaseSync
  readonly #takeTurn: TakeTurn
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  #open: Group | null = null

  constructor(database: DatabaseSync, takeTurn: TakeTurn) {
    this.#database = database
    this.#takeTurn = takeTurn
    this.#begin = database.prepare('begin immediate')
    this.#commit = database.prepare('commit')
  }

  /** The open group; null when there is none. */
  get current(): Group | null {
    return this.#open
  }

  /** The open group, begun if there is none; to be called within a turn. Throws what SQLite throws when it can't begin. */
  join(): Group {
    if (this.#open) return this.#open
    this.#begin.run()
    this.#open = new Group()
    setImmediate(() => this.#flushInTurn())
    return this.#open
  }

  /** Fails the open group if SQLite has ended its transaction by itself, as it does on a full disk. */
  checkLost(cause: unknown): void {
    if (this.#open && !this.#database.isTransaction) this.#lose(this.#open, cause)
  }

  /** Commits the open group; to be called within a turn. */
  flush(): void {
    const group = this.#open
    if (!group) return
    try {
      this.#commit.run()
      this.#open = null
      group.succeed()
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      this.#lose(group, error)
    }
  }

  async #flushInTurn(): Promise<void> {
    const endTurn = await this.#takeTurn()
    this.flush()
    endTurn()
  }

  #lose(group: Group, cause: unknown): void {
    this.#open = null
    group.fail(cause)
  }
}

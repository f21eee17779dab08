import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Disk } from './disk.ts'
import type { TakeTurn } from './turns.ts'

/** One transaction that several operations share. */
export class Group {
  /** Resolves when the group is on disk; rejects when nothing of it is, or when that is not known. */
  readonly committed: Promise<void>
  readonly #resolve: () => void
  readonly #reject: (error: unknown) => void
  #members = 0
  #failure: unknown

  constructor() {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.committed = promise
    this.#resolve = resolve
    this.#reject = reject
    // an operation that failed by itself does not wait for the group
    promise.catch(() => undefined)
  }

  /** How many operations share it. */
  get members(): number {
    return this.#members
  }

  /** Takes one more operation. */
  admit(): this {
    this.#members++
    return this
  }

  /** Why the group was lost; undefined while it is open or after it was committed. */
  get failure(): unknown {
    return this.#failure
  }

  /** The group is on disk. */
  succeed(): void {
    this.#resolve()
  }

  /** Nothing of the group is on disk, or that is not known. */
  fail(error: unknown): void {
    this.#failure = error
    this.#reject(error)
  }
}

/** What a database is committed with. */
type CommitTools = { readonly database: DatabaseSync; readonly takeTurn: TakeTurn; readonly disk: Disk }

/** Which of the rows are on the disk is not known from then on: a second try may succeed although the first one's rows are gone. */
const refusalOf = (cause: unknown): Error =>
  new Error(
    `the disk did not keep what was written (${(cause as Error).message}): look after it, then start the game again`,
    { cause },
  )

/**
 * Shares one commit among the operations that arrive in one turn of the event loop, and one wait for the disk among the commits that are
 * made during the last one: the slower the disk, the more share it. After a disk has refused, nothing is answered any more.
 */
export class GroupCommit {
  readonly #tools: CommitTools
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  #open: Group | null = null
  /** Committed and seen by every connection, but not on the disk yet. */
  #written: Group[] = []
  #syncing: Promise<void> | null = null
  #refusal: Error | null = null

  constructor(tools: CommitTools) {
    this.#tools = tools
    this.#begin = tools.database.prepare('begin immediate')
    this.#commit = tools.database.prepare('commit')
  }

  /** The open group; null when there is none. */
  get current(): Group | null {
    return this.#open
  }

  /** The latest group that is not on the disk yet; null when all are. */
  get latest(): Group | null {
    return this.#open ?? this.#written.at(-1) ?? null
  }

  /** The open group, begun if there is none; to be called within a turn. Throws what SQLite throws when it can't begin. */
  join(): Group {
    if (this.#open) return this.#open.admit()
    this.throwIfRefused()
    this.#begin.run()
    this.#open = new Group()
    setImmediate(() => this.#flushInTurn())
    return this.#open.admit()
  }

  /** Throws where the disk has refused what was committed. */
  throwIfRefused(): void {
    if (this.#refusal) throw this.#refusal
  }

  /** Fails the open group if SQLite has ended its transaction by itself, as it does on a full disk. */
  checkLost(cause: unknown): void {
    if (this.#open && !this.#tools.database.isTransaction) this.#lose(this.#open, cause)
  }

  /** Commits the open group; to be called within a turn. */
  flush(): void {
    const group = this.#open
    if (!group) return
    try {
      this.#commit.run()
      this.#open = null
      this.#written.push(group)
    } catch (error) {
      const { database } = this.#tools
      if (database.isTransaction) database.exec('rollback')
      this.#lose(group, error)
    }
    this.#sync()
  }

  /** Resolves when nothing that was committed waits for the disk. */
  async settled(): Promise<void> {
    while (this.#syncing) await this.#syncing
  }

  async #flushInTurn(): Promise<void> {
    const endTurn = await this.#tools.takeTurn()
    this.flush()
    endTurn()
  }

  /** Puts what is written on the disk, unless that is under way. */
  #sync(): void {
    if (this.#syncing || this.#written.length === 0) return
    const count = this.#written.length
    try {
      this.throwIfRefused()
      const synced = this.#tools.disk.sync(this.#written.some(({ members }) => members > 1))
      if (synced) this.#syncing = this.#keepWhen(synced, count)
      else this.#keep(count)
    } catch (error) {
      this.#refuse(error)
    }
  }

  async #keepWhen(synced: Promise<void>, count: number): Promise<void> {
    try {
      await synced
      this.#keep(count)
    } catch (error) {
      this.#refuse(error)
    }
    this.#syncing = null
    this.#sync()
  }

  /** The first groups that were written are on the disk. */
  #keep(count: number): void {
    for (const group of this.#written.splice(0, count)) group.succeed()
  }

  #refuse(cause: unknown): void {
    this.#refusal ??= refusalOf(cause)
    for (const group of this.#written.splice(0)) group.fail(this.#refusal)
  }

  #lose(group: Group, cause: unknown): void {
    this.#open = null
    group.fail(cause)
  }
}

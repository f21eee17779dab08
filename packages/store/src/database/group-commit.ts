import type { DatabaseSync } from 'node:sqlite'
import type { TakeTurn } from './turns.ts'

/** One transaction that several operations share. */
export type Group = {
  /** Resolves when the group is on disk; rejects when nothing of it is. */
  readonly committed: Promise<void>
  /** Why the group was lost; undefined while it is open or after it was committed. */
  readonly failure: () => unknown
}

export type GroupCommit = {
  /** The open group; null when there is none. */
  readonly current: () => Group | null
  /** The open group, begun if there is none; to be called within a turn. Throws what SQLite throws when it can't begin. */
  readonly join: () => Group
  /** Loses the open group if SQLite has ended its transaction by itself, as it does on a full disk. */
  readonly checkLost: (cause: unknown) => void
  /** Commits the open group; to be called within a turn. */
  readonly flush: () => void
}

const openGroup = () => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let failure: unknown
  // an operation that failed by itself has no use for the group's failure
  promise.catch(() => undefined)
  return {
    committed: promise,
    failure: () => failure,
    resolve,
    fail: (error: unknown) => {
      failure = error
      reject(error)
    },
  }
}

/**
 * Shares one commit among the operations that arrive in one turn of the event loop. A commit waits for the disk and holds the event loop
 * meanwhile, so the requests of that time arrive together, and so share the next one: the slower the disk, the larger the groups.
 */
export const createGroupCommit = (database: DatabaseSync, takeTurn: TakeTurn): GroupCommit => {
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')
  let open: ReturnType<typeof openGroup> | null = null

  const lose = (group: ReturnType<typeof openGroup>, cause: unknown): void => {
    open = null
    group.fail(cause)
  }

  const flush = (): void => {
    const group = open
    if (!group) return
    try {
      commit.run()
      open = null
      group.resolve()
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      lose(group, error)
    }
  }

  const flushInTurn = async (): Promise<void> => {
    const endTurn = await takeTurn()
    flush()
    endTurn()
  }

  return {
    current: () => open,
    join: () => {
      if (open) return open
      begin.run()
      open = openGroup()
      setImmediate(flushInTurn)
      return open
    },
    checkLost: (cause) => {
      if (open && !database.isTransaction) lose(open, cause)
    },
    flush,
  }
}

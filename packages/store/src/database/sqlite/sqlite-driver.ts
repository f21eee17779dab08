import type { DatabaseSync } from 'node:sqlite'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { Disk } from './disk.ts'
import { type Group, GroupCommit } from './group-commit.ts'
import { createStatements } from './statements.ts'
import { createTurns } from './turns.ts'

type Engine = ReturnType<typeof createEngine>

/** The one connection of node:sqlite, with what shares it: prepared statements, turns, and the open group. */
const createEngine = (database: DatabaseSync, disk: Disk) => {
  const takeTurn = createTurns()
  const commits = new GroupCommit({ database, takeTurn, disk })
  return { database, disk, takeTurn, prepare: createStatements(database), commits }
}

/**
 * One turn at the database: a statement, or a transaction from its begin to its end. It ends before the commit that it waits for, so
 * that the next may join the same group.
 */
class Turn implements DatabaseConnection {
  readonly #engine: Engine
  readonly end: () => void
  /** The group that this turn's transaction is part of; null outside of a transaction. */
  #group: Group | null = null

  constructor(engine: Engine, end: () => void) {
    this.#engine = engine
    this.end = end
  }

  /** Each transaction is a savepoint of its group, so that undoing it undoes nothing of the others. */
  begin(): void {
    const { commits, prepare } = this.#engine
    this.#group = commits.join()
    prepare('savepoint operation').execute([])
  }

  async commit(): Promise<void> {
    const group = this.#group
    if (!group) throw new Error('there is no transaction to commit')
    this.#throwIfLost()
    this.#engine.prepare('release operation').execute([])
    this.#group = null
    this.end()
    await group.committed
  }

  async rollback(): Promise<void> {
    const group = this.#group
    this.#group = null
    if (group && group === this.#engine.commits.current) {
      this.#engine.prepare('rollback to operation').execute([])
      this.#engine.prepare('release operation').execute([])
    }
    this.end()
    await group?.committed.catch(() => undefined)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#group) return this.#run<R>(query)
    const { commits, prepare } = this.#engine
    commits.throwIfRefused()
    if (!prepare(query.sql).isReader) commits.join()
    const group = commits.latest
    try {
      return this.#run<R>(query)
    } finally {
      this.end()
      // what it read or met may be what is not on the disk yet
      await group?.committed
    }
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#engine.prepare(sql).iterate(parameters)) yield { rows: [row as R] }
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    this.#throwIfLost()
    try {
      return this.#engine.prepare(sql).execute(parameters) as QueryResult<R>
    } catch (error) {
      this.#engine.commits.checkLost(error)
      throw error
    }
  }

  /** Without its group a statement would be a transaction of its own. */
  #throwIfLost(): void {
    if (this.#group && this.#group !== this.#engine.commits.current) throw this.#group.failure
  }
}

/** Kysely's driver over one connection of node:sqlite; what waits together shares a commit. */
export class SqliteDriver implements Driver {
  readonly #engine: Engine

  constructor(database: DatabaseSync, disk: Disk) {
    this.#engine = createEngine(database, disk)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Turn> {
    return new Turn(this.#engine, await this.#engine.takeTurn())
  }

  async beginTransaction(turn: Turn): Promise<void> {
    turn.begin()
  }

  commitTransaction(turn: Turn): Promise<void> {
    return turn.commit()
  }

  rollbackTransaction(turn: Turn): Promise<void> {
    return turn.rollback()
  }

  async releaseConnection(turn: Turn): Promise<void> {
    turn.end()
  }

  /** Commits what waits, and closes the file. */
  async destroy(): Promise<void> {
    const { takeTurn, commits, disk, database } = this.#engine
    const endTurn = await takeTurn()
    commits.flush()
    await commits.settled()
    disk.close()
    database.close()
    endTurn()
  }
}

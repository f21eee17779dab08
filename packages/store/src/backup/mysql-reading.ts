import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { requireMigrated } from '../database/mysql/migrate-mysql.ts'
import { migrateSqlite } from '../database/sqlite/migrate-sqlite.ts'
import type { MysqlTarget } from '../database/target.ts'
import { coreOf, withConnection } from './mysql-alone.ts'
import { type CopyOptions, quoted, type Shape, shapesOf } from './shape.ts'

const ROWS_AHEAD = 1_000

const countRows = async (connection: Connection, shapes: readonly Shape[]): Promise<number> => {
  let total = 0
  for (const { name } of shapes) {
    const [rows] = await connection.query<RowDataPacket[]>(`select count(*) as count from ${quoted(name)}`)
    total += Number(rows[0]?.count)
  }
  return total
}

type Copying = { readonly connection: Connection; readonly copy: DatabaseSync; readonly onRow: () => void }

const copyTable = async (shape: Shape, { connection, copy, onRow }: Copying): Promise<void> => {
  const [table, columns] = [quoted(shape.name), shape.columns.map(quoted).join(', ')]
  const insert = copy.prepare(`insert into ${table} (${columns}) values (${shape.columns.map(() => '?').join(', ')})`)
  const core = coreOf(connection)
  const query = core.query({ sql: `select ${columns} from ${table}`, rowsAsArray: true })
  const rows = query.stream({ highWaterMark: ROWS_AHEAD })
  // mysql2 does not end a stream of rows when its connection is lost
  const giveUp = (error: Error) => rows.destroy(error)
  core.once('error', giveUp)
  for await (const row of rows) {
    insert.run(...(row as SQLInputValue[]))
    onRow()
  }
  core.off('error', giveUp)
}

/** Deletes the rows that migrations put into a new database; the copied ones replace them. */
const emptyTables = (copy: DatabaseSync, shapes: readonly Shape[]): void => {
  for (const { name } of shapes.toReversed()) copy.exec(`delete from ${quoted(name)}`)
}

const copyAll = async (connection: Connection, copy: DatabaseSync, { onRows, stop }: CopyOptions): Promise<void> => {
  const shapes = shapesOf(copy)
  const total = await countRows(connection, shapes)
  let done = 0
  const onRow = () => {
    stop?.throwIfAborted()
    onRows?.(++done, total)
  }
  emptyTables(copy, shapes)
  for (const shape of shapes) await copyTable(shape, { connection, copy, onRow })
}

/**
 * Copies every row of a MySQL database, as all of them are at one moment, into a new SQLite file; the game may go on. Memory is
 * needed for a thousand rows, however many there are.
 */
export const readMysql = async (target: MysqlTarget, file: string, options: CopyOptions): Promise<void> => {
  const copy = new DatabaseSync(file)
  try {
    copy.exec('pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off')
    migrateSqlite(copy)
    await withConnection(target, options, async (connection) => {
      await connection.query('set session transaction isolation level repeatable read')
      await connection.query('start transaction with consistent snapshot, read only')
      await requireMigrated(connection)
      copy.exec('begin')
      await copyAll(connection, copy, options)
      copy.exec('commit')
    })
  } finally {
    copy.close()
  }
}

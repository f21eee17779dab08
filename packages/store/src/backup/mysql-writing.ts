import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import type { Connection } from 'mysql2/promise'
import { requireMigrated } from '../database/mysql/migrate-mysql.ts'
import type { MysqlTarget } from '../database/target.ts'
import { withConnection } from './mysql-alone.ts'
import { requireMysqlUnused } from './mysql-in-use.ts'
import { type CopyOptions, countRows, type PutOptions, quoted, type Shape, shapesOf } from './shape.ts'

const ROWS_PER_INSERT = 500
/** Far below what a server takes in one packet. */
const CHARACTERS_PER_INSERT = 1_000_000

type Row = SQLOutputValue[]

const lengthOf = (row: Row): number =>
  row.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 20), 0)

/** The rows of a table, as many at a time as go into one statement. */
const batchesOf = function* (copy: DatabaseSync, { name, columns }: Shape): Generator<Row[]> {
  const read = copy.prepare(`select ${columns.map(quoted).join(', ')} from ${quoted(name)}`)
  read.setReadBigInts(true)
  read.setReturnArrays(true)
  let [batch, characters]: [Row[], number] = [[], 0]
  for (const each of read.iterate()) {
    const row = each as unknown as Row
    batch.push(row)
    characters += lengthOf(row)
    if (batch.length < ROWS_PER_INSERT && characters < CHARACTERS_PER_INSERT) continue
    yield batch
    ;[batch, characters] = [[], 0]
  }
  if (batch.length > 0) yield batch
}

const replaceAll = async (copy: DatabaseSync, connection: Connection, { onRows, stop }: CopyOptions): Promise<void> => {
  const shapes = shapesOf(copy)
  const total = shapes.reduce((sum, shape) => sum + countRows(copy, shape), 0)
  let done = 0
  for (const { name } of shapes.toReversed()) {
    stop?.throwIfAborted()
    await connection.query(`delete from ${quoted(name)}`)
  }
  for (const shape of shapes)
    for (const batch of batchesOf(copy, shape)) {
      stop?.throwIfAborted()
      const columns = shape.columns.map(quoted).join(', ')
      await connection.query(`insert into ${quoted(shape.name)} (${columns}) values ?`, [batch])
      done += batch.length
      onRows?.(done, total)
    }
}

/**
 * Replaces every row of a MySQL database by those of an SQLite file of the same schema, in one transaction: others see what was
 * there until all is there, and so they do for ever when it fails or is killed. `ready` runs before the commit, and undoes
 * everything when it throws. Needs no privilege but to write rows.
 */
export const writeMysql = async (file: string, target: MysqlTarget, options: PutOptions): Promise<void> => {
  const copy = new DatabaseSync(file)
  try {
    await withConnection(target, options, async (connection) => {
      await requireMigrated(connection)
      await connection.query('begin')
      await replaceAll(copy, connection, options)
      await requireMysqlUnused(connection, target.database)
      await options.ready?.()
      await connection.query('commit')
    })
  } finally {
    copy.close()
  }
}

/** Throws DatabaseInUse when another connection stays in the database. */
export const requireUnusedMysql = (target: MysqlTarget, options: CopyOptions): Promise<void> =>
  withConnection(target, options, (connection) => requireMysqlUnused(connection, target.database))

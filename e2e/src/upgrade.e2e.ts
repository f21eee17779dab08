import assert from 'node:assert/strict'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { startGameServer } from './game-server.ts'
import { createPlayer } from './stack/player.ts'
import { assertKept, columnsSince, playOn, readSession, type Session, withoutDropped } from './upgrade/session.ts'

const MIGRATIONS = join(import.meta.dirname, '../../packages/store/migrations/sqlite')

/** The data folder as the version with the first schema left it. */
const layOut = async (data: string, { rows, secret, images }: Session): Promise<void> => {
  const database = new DatabaseSync(join(data, 'pixel-detective.db'))
  database.exec(await readFile(join(MIGRATIONS, '0001-baseline.sql'), 'utf8'))
  database.exec('create table schema_migration (name text primary key, applied_at integer not null) strict')
  database.exec("insert into schema_migration values ('0001-baseline.sql', 1795321900000)")
  database.exec(rows)
  database.close()
  await cp(images, join(data, 'images'), { recursive: true })
  await writeFile(join(data, 'secret'), secret, { mode: 0o600 })
}

/** The names of the columns of each table, in their order. */
type Columns = ReadonlyMap<string, readonly string[]>

const withDatabase = <T>(data: string, read: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(join(data, 'pixel-detective.db'), { readOnly: true })
  try {
    return read(database)
  } finally {
    database.close()
  }
}

const columnsOf = (data: string): Columns =>
  withDatabase(data, (database) => {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
    const columns = database.prepare('select name from pragma_table_info(?)')
    return new Map(tables.map(({ name }) => [String(name), columns.all(name ?? null).map((one) => String(one.name))]))
  })

const rowsOf = (data: string, tables: Columns): Map<string, string[]> =>
  withDatabase(data, (database) => {
    const read = (table: string, columns: readonly string[]) =>
      database
        .prepare(`select ${columns.join(', ')} from ${table}`)
        .all()
        .map((row) => JSON.stringify(Object.values(row)))
    return new Map([...tables].map(([table, columns]) => [table, read(table, columns)]))
  })

describe('a data folder of the first schema', () => {
  test('is brought up to date by starting the game, loses no row, and its game is played on', async () => {
    const session = await readSession()
    let columns: Columns = new Map()
    let before = new Map<string, string[]>()
    const server = await startGameServer(['--starter', 'no'], {
      layOut: async (data) => {
        await layOut(data, session)
        columns = withoutDropped(columnsOf(data))
        before = rowsOf(data, columns)
      },
    })
    try {
      assertKept(before, rowsOf(server.data, columnsSince(columns, columnsOf(server.data))))
      const applied = rowsOf(server.data, new Map([['schema_migration', ['name']]])).get('schema_migration')
      assert.deepEqual(
        applied,
        (await readdir(MIGRATIONS)).sort().map((name) => JSON.stringify([name])),
      )
      await playOn(createPlayer(server.url, undefined, { cookie: session.cookie }), server.url, session)
    } finally {
      await server.close()
    }
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, afterEach, before, beforeEach } from 'node:test'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import type { RowDataPacket } from 'mysql2'
import { type Shape, shapesOf } from '../backup/shape.ts'
import { openMysql } from '../database/mysql/open-mysql.ts'
import { openSqlite } from '../database/sqlite/open-sqlite.ts'
import type { Db } from '../database/tables.ts'
import { readMysqlTarget } from '../database/target.ts'
import { migrateStore } from '../store.ts'
import { fillDatabase } from './query-plans/stock.ts'

/** The largest number that both databases keep. */
export const BIGGEST = '9223372036854775807'

/** Texts that a careless copy would change. */
export const STRANGE = [
  '',
  ' ',
  'zoo ',
  "o'Neil \\ \\' \" ` \n\r\t \u0000 %_?",
  '🦒 é e\u0301 ß',
  '["a", {"b": null}]',
  '\u{10FFFF}',
]

const STRANGE_GUESS = {
  game_id: 'game1',
  round_number: 1,
  verdict: 'wrong' as const,
  level: 1,
  at: 1,
}

type Rows = Record<string, unknown[][]>

/** Runs `work` with a MySQL database that is open meanwhile. */
export const withMysql = async (database: TestDatabase, work: (db: Db) => Promise<unknown>): Promise<void> => {
  const db = await openMysql(readMysqlTarget(database.url))
  await work(db)
  await db.destroy()
}

const fillMysql = async (database: TestDatabase): Promise<void> => {
  await migrateStore(database.url)
  await withMysql(database, async (db) => {
    await fillDatabase(db)
    const texts = STRANGE.map((text, at) => ({ ...STRANGE_GUESS, seq: at + 10, text }))
    await db.insertInto('guess').values(texts).execute()
  })
  await queryServer((server) =>
    server.query(
      `insert into ${database.name}.player values ('last', ${BIGGEST}), ('first', -${BIGGEST}), ('zero', 0)`,
    ),
  )
}

const readShapes = async (file: string): Promise<Shape[]> => {
  await (await openSqlite(file)).destroy()
  const database = new DatabaseSync(file)
  const shapes = shapesOf(database)
  database.close()
  return shapes
}

/** All rows of a database's tables, as texts and in order. */
const readRows = ({ name: database }: TestDatabase, shapes: readonly Shape[]): Promise<Rows> =>
  queryServer(async (server) => {
    const rows: Rows = {}
    for (const { name, columns } of shapes) {
      const list = columns.map((column) => `cast(${column} as char)`).join(', ')
      const sql = `select ${list} from ${database}.${name} order by ${columns.map((_, at) => at + 1).join(', ')}`
      const [found] = await server.query<RowDataPacket[][]>({ sql, rowsAsArray: true })
      rows[name] = found
    }
    return rows
  })

/** A full MySQL database for all tests of a suite, an empty one for each test, and a folder for files. */
export class BackupFixture {
  #files = 0
  folder = ''
  shapes: readonly Shape[] = []
  #full: TestDatabase | undefined
  #empty: TestDatabase | undefined

  get full(): TestDatabase {
    assert.ok(this.#full)
    return this.#full
  }

  get empty(): TestDatabase {
    assert.ok(this.#empty)
    return this.#empty
  }

  newFile = (): string => join(this.folder, `${++this.#files}.db`)

  rowsOf = (database: TestDatabase): Promise<Rows> => readRows(database, this.shapes)

  /** Asserts that `put` fails with the error, and leaves every row of the empty database's one player. */
  async assertKept(put: () => Promise<void>, error: object): Promise<void> {
    await withMysql(this.empty, (db) => db.insertInto('player').values({ id: 'old', created_at: 1 }).execute())
    const before = await this.rowsOf(this.empty)
    await assert.rejects(put, error)
    assert.deepEqual(await this.rowsOf(this.empty), before)
  }

  async openFull(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'pd-backup-'))
    this.#full = await createTestDatabase()
    await fillMysql(this.#full)
    this.shapes = await readShapes(this.newFile())
  }

  async openEmpty(): Promise<void> {
    this.#empty = await createTestDatabase()
    await migrateStore(this.#empty.url)
  }
}

/** A fixture for the suite in which this is called. */
export const useBackupFixture = (): BackupFixture => {
  const fixture = new BackupFixture()
  before(() => fixture.openFull())
  after(async () => {
    await fixture.full.drop()
    await rm(fixture.folder, { recursive: true })
  })
  beforeEach(() => fixture.openEmpty())
  afterEach(() => fixture.empty.drop())
  return fixture
}

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { openFlakyProxy } from '@pd/testing/flaky-proxy'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import type { Kysely } from 'kysely'
import type { RowDataPacket } from 'mysql2'
import { DatabaseInUse, isDatabaseAway } from '../database/errors.ts'
import { openMysql } from '../database/mysql.ts'
import { openSqlite } from '../database/sqlite.ts'
import type { Tables } from '../database/tables.ts'
import { readMysqlTarget } from '../database/target.ts'
import { transact } from '../database/transact.ts'
import { type Shape, shapesOf } from '../snapshot/shape.ts'
import { holdsGame, putSnapshot, requireUnused, takeSnapshot } from '../snapshot/snapshot.ts'
import { migrateStore } from '../store.ts'
import { fillDatabase } from '../testing/query-plans/stock.ts'

const BIGGEST = '9223372036854775807'

/** Texts that a careless copy would change, and the numbers at the ends of what both databases keep. */
const STRANGE = [
  '',
  ' ',
  'zoo ',
  "o'Neil \\ \\' \" ` \n\r\t \u0000 %_?",
  '🦒 é e\u0301 ß',
  '["a", {"b": null}]',
  '\u{10FFFF}',
]

type Rows = Record<string, unknown[][]>

describe('a snapshot of a MySQL', () => {
  let folder: string
  let full: TestDatabase
  let empty: TestDatabase
  let shapes: readonly Shape[]
  let files = 0
  const newFile = () => join(folder, `${++files}.db`)

  const rowsOf = (database: TestDatabase): Promise<Rows> =>
    queryServer(async (server) => {
      const rows: Rows = {}
      for (const { name, columns } of shapes) {
        const list = columns.map((column) => `cast(${column} as char)`).join(', ')
        const sql = `select ${list} from ${database.name}.${name} order by ${columns.map((_, at) => at + 1).join(', ')}`
        const [found] = await server.query<RowDataPacket[][]>({ sql, rowsAsArray: true })
        rows[name] = found
      }
      return rows
    })

  const opened = async (database: TestDatabase, work: (db: Kysely<Tables>) => Promise<unknown>): Promise<void> => {
    const db = await openMysql(readMysqlTarget(database.url))
    await work(db)
    await db.destroy()
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-snapshot-'))
    full = await createTestDatabase()
    await migrateStore(full.url)
    await opened(full, async (db) => {
      await fillDatabase(db)
      const texts = STRANGE.map((text, seq) => ({ ...guess, seq: seq + 10, text }))
      await db.insertInto('guess').values(texts).execute()
    })
    await queryServer((server) =>
      server.query(`insert into ${full.name}.player values ('last', ${BIGGEST}), ('first', -${BIGGEST}), ('zero', 0)`),
    )
    const file = newFile()
    await (await openSqlite(file)).destroy()
    const database = new DatabaseSync(file)
    shapes = shapesOf(database)
    database.close()
  })
  after(async () => {
    await full.drop()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    empty = await createTestDatabase()
    await migrateStore(empty.url)
  })
  afterEach(() => empty.drop())

  const guess = {
    game_id: 'game1',
    round_number: 1,
    seq: 9,
    text: 'x',
    verdict: 'wrong' as const,
    level: 1,
    at: 1,
  }

  test('has a place for every column of every table', async () => {
    const [rows] = await queryServer((server) =>
      server.query<RowDataPacket[]>(
        `select table_name as name, group_concat(column_name order by ordinal_position) as columns
           from information_schema.columns where table_schema = '${full.name}' group by table_name order by table_name`,
      ),
    )
    const here = rows.filter(({ name }) => name !== 'schema_migration')
    assert.deepEqual(
      here.map(({ name, columns }) => [name, columns]),
      shapes.map(({ name, columns }) => [name, columns.join()]).sort(),
    )
    assert.ok(here.length > 10)
  })

  test('gives every row back to another, to the letter', async () => {
    const [file, told] = [newFile(), [] as (readonly [number, number])[]]
    const { rows } = await takeSnapshot(full.url, file, { onRows: (...step) => told.push(step) })
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    assert.deepEqual([told.length, told.at(-1)], [total, [total, total]])
    await putSnapshot(file, empty.url)
    const [before, after] = [await rowsOf(full), await rowsOf(empty)]
    assert.deepEqual(after, before)
    assert.deepEqual(
      Object.entries(before).map(([name, { length }]) => [name, length]),
      shapes.map(({ name }) => [name, rows[name]]),
    )
    const texts = after.guess?.filter(([id, , seq]) => id === 'game1' && Number(seq) >= 10).map((row) => row[3])
    assert.deepEqual(new Set(texts), new Set(STRANGE))
    assert.deepEqual(
      after.player?.filter(([id]) => id === 'last' || id === 'first').map((row) => row[1]),
      [`-${BIGGEST}`, BIGGEST],
    )
  })

  test('of an SQLite, put into a MySQL and taken again, is the same', async () => {
    const [there, back] = [newFile(), newFile()]
    const db = await openSqlite(there)
    await fillDatabase(db)
    await db.destroy()
    const copy = newFile()
    await takeSnapshot(there, copy)
    await putSnapshot(copy, empty.url)
    await takeSnapshot(empty.url, back)
    const [one, other] = [new DatabaseSync(there), new DatabaseSync(back)]
    for (const { name, columns } of shapes) {
      const order = `select * from ${name} order by ${columns.map((_, at) => at + 1).join(', ')}`
      const [before, after] = [one.prepare(order).all(), other.prepare(order).all()]
      assert.deepEqual(after, before, name)
    }
    one.close()
    other.close()
  })

  test('is of one moment, though others go on writing', async () => {
    const target = await createTestDatabase()
    await migrateStore(target.url)
    await opened(target, async (db) => {
      await fillDatabase(db)
      let [played, over] = [0, false]
      const play = async () => {
        while (!over) {
          const id = `late${played}`
          await transact(db, async (tx) => {
            await tx.insertInto('player').values({ id, created_at: 1 }).execute()
            await tx
              .updateTable('catalogue_revision')
              .set('revision', played + 1)
              .execute()
            await tx
              .insertInto('game')
              .values({ ...late, id, player_id: id })
              .execute()
          })
          played++
        }
      }
      const playing = play()
      for (let time = 0; time < 3; time++) {
        const [file, atLeast] = [newFile(), played]
        const { rows } = await takeSnapshot(target.url, file)
        const copy = new DatabaseSync(file)
        const revision = Number(copy.prepare('select revision from catalogue_revision').get()?.revision)
        copy.close()
        assert.deepEqual([rows.player, rows.game], [60 + revision, 600 + revision])
        assert.ok(revision >= atLeast, 'what was kept before it began is in it')
      }
      over = true
      await playing
      assert.ok(played > 3)
    })
    await target.drop()
  })

  const late = {
    mode: 'solo' as const,
    difficulty: 'normal' as const,
    language: 'en',
    pack_id: null,
    started_at: 1,
  }

  const assertKept = async (put: () => Promise<void>, error: object): Promise<void> => {
    await opened(empty, (db) => db.insertInto('player').values({ id: 'old', created_at: 1 }).execute())
    const before = await rowsOf(empty)
    await assert.rejects(put, error)
    assert.deepEqual(await rowsOf(empty), before)
  }

  test('that does not fit in the end leaves every row that was there', async () => {
    const file = newFile()
    await takeSnapshot(full.url, file)
    const copy = new DatabaseSync(file)
    copy.exec(`update picture set sha256 = '${'x'.repeat(65)}' where id = 'picture2999'`)
    copy.close()
    await assertKept(() => putSnapshot(file, empty.url), { code: 'ER_DATA_TOO_LONG' })
  })

  test('in which a row refers to nothing is refused by the database too', async () => {
    const file = newFile()
    await takeSnapshot(full.url, file)
    const copy = new DatabaseSync(file)
    copy.exec("pragma foreign_keys = off; delete from picture_audit; delete from picture where id = 'picture7'")
    copy.close()
    await assertKept(() => putSnapshot(file, empty.url), { code: 'ER_NO_REFERENCED_ROW_2' })
  })

  test('is seen by nobody until all of it is there, and leaves what was there when it is called off', async () => {
    const file = newFile()
    await takeSnapshot(full.url, file)
    await assertKept(
      () =>
        putSnapshot(file, empty.url, {}, async () => {
          assert.deepEqual((await rowsOf(empty)).player, [['old', '1']])
          throw new Error('called off')
        }),
      /called off/,
    )
  })

  test('that is stopped half-way leaves what was there', async () => {
    const [file, stop] = [newFile(), new AbortController()]
    await takeSnapshot(full.url, file)
    const onRows = (done: number) => done > 5_000 && stop.abort(new Error('stopped'))
    await assertKept(() => putSnapshot(file, empty.url, { stop: stop.signal, onRows }), /stopped/)
    await assert.rejects(takeSnapshot(full.url, newFile(), { stop: stop.signal }), /stopped/)
  })

  test('whose server goes away or falls silent half-way fails, and leaves what was there', async () => {
    const file = newFile()
    await takeSnapshot(full.url, file)
    const losing = async (
      url: string,
      fault: 'cut' | 'stall',
      copy: (url: string, options: object) => Promise<unknown>,
    ) => {
      const proxy = await openFlakyProxy(url)
      let isLost = false
      const onRows = (done: number) => {
        if (done > 5_000 && !isLost) proxy[fault]()
        isLost ||= done > 5_000
      }
      await assert.rejects(copy(proxy.url, { silenceMs: () => 2_000, onRows }), isDatabaseAway)
      assert.equal(isLost, true)
      proxy.resume()
      await proxy.close()
    }
    for (const fault of ['cut', 'stall'] as const) {
      await losing(full.url, fault, (url, options) => takeSnapshot(url, newFile(), options))
      await losing(empty.url, fault, (url, options) => putSnapshot(file, url, options))
      assert.deepEqual((await rowsOf(empty)).player, [])
    }
  })

  test('needs no right but to read and write rows', async () => {
    const [name, password, file] = [empty.name, 'hush', newFile()]
    await queryServer(async (server) => {
      await server.query(`create user ${name}@'%' identified by '${password}'`)
      for (const each of [full, empty])
        await server.query(`grant select, insert, update, delete on ${each.name}.* to ${name}@'%'`)
    })
    const as = ({ url }: TestDatabase) => url.replace(/\/\/[^@]+@/, `//${name}:${password}@`)
    await takeSnapshot(as(full), file)
    await putSnapshot(file, as(empty))
    await queryServer((server) => server.query(`drop user ${name}@'%'`))
    assert.deepEqual(await rowsOf(empty), await rowsOf(full))
  })

  test('is not put under somebody who plays, whether or not one looked before', async () => {
    const file = newFile()
    await takeSnapshot(full.url, file)
    await opened(empty, async () => {
      await assert.rejects(requireUnused(empty.url), DatabaseInUse)
      const decided = () => assert.fail('it was to be refused')
      await assert.rejects(putSnapshot(file, empty.url, {}, decided), DatabaseInUse)
    })
    await requireUnused(empty.url)
    assert.deepEqual((await rowsOf(empty)).player, [])
  })

  test('holds a game when there is a player', async () => {
    assert.equal(await holdsGame(empty.url), false)
    await opened(empty, (db) => db.insertInto('player').values({ id: 'old', created_at: 1 }).execute())
    assert.equal(await holdsGame(empty.url), true)
  })
})

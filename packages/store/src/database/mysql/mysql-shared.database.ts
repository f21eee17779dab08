import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import { sql } from 'kysely'
import type { RowDataPacket } from 'mysql2'
import { migrateStore, storeOver } from '../../store.ts'
import { isDatabaseAway } from '../errors/errors.ts'
import type { Db } from '../tables.ts'
import { readMysqlTarget } from '../target.ts'
import { transact } from '../transact.ts'
import { openMysql } from './open-mysql.ts'

type Raw = Db

const connectionId = async (db: Raw): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select connection_id() as id`.execute(db)
  return Number(rows[0]?.id)
}

const kill = (id: number) => queryServer(async (server) => void (await server.query(`kill connection ${id}`)))

/** A promise and what settles it, for two transactions to wait for each other. */
const gate = () => Promise.withResolvers<void>()

describe('a database that is used by others too', () => {
  let database: TestDatabase
  let db: Raw
  before(async () => {
    database = await createTestDatabase()
    await migrateStore(database.url)
    db = await openMysql(readMysqlTarget(database.url), { connections: 4 })
    await db
      .insertInto('player')
      .values([
        { id: 'ann', created_at: 0 },
        { id: 'bob', created_at: 0 },
      ])
      .execute()
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  test('a deadlock is run again, on what the other left behind', async () => {
    const [annHeld, bobHeld] = [gate(), gate()]
    let runs = 0
    const add = async (tx: Raw, id: string) => {
      const row = await tx.selectFrom('player').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
      await tx
        .updateTable('player')
        .set({ created_at: row.created_at + 1 })
        .where('id', '=', id)
        .execute()
    }
    const one = transact(db, async (tx) => {
      runs++
      await add(tx, 'ann')
      annHeld.resolve()
      await bobHeld.promise
      await add(tx, 'bob')
    })
    const two = transact(db, async (tx) => {
      runs++
      await add(tx, 'bob')
      bobHeld.resolve()
      await annHeld.promise
      await add(tx, 'ann')
    })
    await Promise.all([one, two])
    const rows = await db.selectFrom('player').selectAll().where('id', 'in', ['ann', 'bob']).execute()
    assert.deepEqual([runs, ...rows.map((row) => row.created_at)], [3, 2, 2])
  })

  test('a transaction that deadlocks for ever gives up', async () => {
    let runs = 0
    const deadlock = Object.assign(new Error('deadlock'), { code: 'ER_LOCK_DEADLOCK' })
    const forever = transact(db, async () => {
      runs++
      throw deadlock
    })
    await assert.rejects(forever, deadlock)
    assert.equal(runs, 6)
  })

  test('a connection that was killed while idle is not missed', async () => {
    const only = await openMysql(readMysqlTarget(database.url), { connections: 1 })
    for (let round = 0; round < 3; round++) {
      await kill(await connectionId(only))
      assert.equal((await only.selectFrom('player').selectAll().execute()).length, 2)
      await kill(await connectionId(only))
      await transact(only, (tx) =>
        tx.updateTable('player').set({ created_at: round }).where('id', '=', 'ann').execute(),
      )
    }
    await only.destroy()
  })

  test('a connection that is killed in a transaction ends it, keeps none of it, and the next one works', async () => {
    const store = storeOver(db)
    const cut = transact(db, async (tx) => {
      await tx.insertInto('player').values({ id: 'cut', created_at: 1 }).execute()
      await kill(await connectionId(tx))
      await tx.insertInto('player').values({ id: 'cut too', created_at: 1 }).execute()
    })
    await assert.rejects(cut)
    assert.deepEqual(await db.selectFrom('player').select('id').where('id', 'like', 'cut%').execute(), [])
    await store.ping()
  })

  test('a server that takes no writes any more is away, and its connection is not used again', async () => {
    const only = await openMysql(readMysqlTarget(database.url), { connections: 1 })
    for (const code of [1047, 1290, 1836, 3100]) {
      const connection = await connectionId(only)
      const refused = transact(only, async (tx) => {
        await sql.raw(`signal sqlstate 'HY000' set mysql_errno = ${code}`).execute(tx)
      })
      await assert.rejects(refused, isDatabaseAway)
      assert.notEqual(await connectionId(only), connection)
    }
    await only.destroy()
  })

  test('MariaDB ends a transaction whose process stands still, before nginx asks another process', async () => {
    const { rows } = await sql<{ version: string }>`select version() as version`.execute(db)
    const limit = await sql<{ Value: string }>`show session variables like 'idle_transaction_timeout'`.execute(db)
    const isMariaDb = rows[0]?.version.includes('MariaDB')
    assert.deepEqual(
      limit.rows.map(({ Value }) => Value),
      isMariaDb ? ['6'] : [],
    )
  })

  test('a value that does not fit is refused, not cut', async () => {
    const long = db
      .insertInto('player')
      .values({ id: 'x'.repeat(65), created_at: 1 })
      .execute()
    await assert.rejects(long, { code: 'ER_DATA_TOO_LONG' })
  })

  test('a sent value is data, with every meaning of a backslash on the server', async () => {
    const id = "\\' or 1 = 1 -- \\"
    await queryServer(async (server) => {
      const [rows] = await server.query<RowDataPacket[]>('select @@global.sql_mode as mode')
      await server.query("set global sql_mode = 'NO_BACKSLASH_ESCAPES'")
      const only = await openMysql(readMysqlTarget(database.url), { connections: 1 })
      try {
        assert.equal(await storeOver(only).games.find(id, id), null)
        await only.insertInto('player').values({ id, created_at: 1 }).execute()
        assert.deepEqual(await only.selectFrom('player').select('id').where('id', '=', id).execute(), [{ id }])
      } finally {
        await only.destroy()
        await server.query('set global sql_mode = ?', [rows[0]?.mode])
      }
    })
  })
})

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import type { RowDataPacket } from 'mysql2'
import { NewerDatabase, OlderDatabase, RefusedLogin, UnknownDatabase, UnreachableDatabase } from './database/errors.ts'
import { explainDatabaseError } from './database/failure.ts'
import { migrationFiles } from './database/migrations.ts'
import { openMysql } from './database/mysql.ts'
import type { Tables } from './database/tables.ts'
import { readMysqlTarget } from './database/target.ts'
import { transact } from './database/transact.ts'
import { migrateStore, openStore, storeOver } from './store.ts'
import { makeDatabase, onServer, type TryDatabase } from './try-mysql.ts'

type Raw = Kysely<Tables>

const connectionId = async (db: Raw): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select connection_id() as id`.execute(db)
  return Number(rows[0]?.id)
}

const kill = (id: number) => onServer(async (server) => void (await server.query(`kill connection ${id}`)))

/** A promise and what settles it, for two transactions to wait for each other. */
const gate = () => Promise.withResolvers<void>()

describe('a database that is used by others too', () => {
  let database: TryDatabase
  let db: Raw
  before(async () => {
    database = await makeDatabase()
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

  test('a value that does not fit is refused, not cut', async () => {
    const long = db
      .insertInto('player')
      .values({ id: 'x'.repeat(65), created_at: 1 })
      .execute()
    await assert.rejects(long, { code: 'ER_DATA_TOO_LONG' })
  })

  test('what is sent is data, whatever the server takes a backslash for', async () => {
    const id = "\\' or 1 = 1 -- \\"
    await onServer(async (server) => {
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

describe('opening', () => {
  let database: TryDatabase
  before(async () => {
    database = await makeDatabase()
    await migrateStore(database.url)
  })
  after(() => database.drop())

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url)
    change(url)
    return url.href
  }
  const openAndClose = async (target: string, options = {}) => (await openStore(target, options)).close()

  /** A port on which nobody listens. */
  const closedPort = async (): Promise<number> => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    await new Promise((resolve) => server.close(resolve))
    return port
  }

  test('a wrong password is refused at once and not repeated', async () => {
    const url = changed((each) => {
      each.password = 'mistaken'
    })
    const waited: true[] = []
    await assert.rejects(openStore(url, { onWait: () => waited.push(true) }), (error: Error) => {
      assert.ok(error instanceof RefusedLogin)
      assert.doesNotMatch(error.message, /mistaken/)
      return true
    })
    assert.deepEqual(waited, [])
    await assert.rejects(migrateStore(url), RefusedLogin)
  })

  test('the password may come apart from the address', async () => {
    const { password } = new URL(database.url)
    const url = changed((each) => {
      each.password = ''
    })
    await openAndClose(url, { password: decodeURIComponent(password) })
    await assert.rejects(openStore(url), RefusedLogin)
  })

  test('a database that is not there is refused at once', async () => {
    const url = changed((each) => {
      each.pathname = 'pd_test_nowhere'
    })
    await assert.rejects(openStore(url), UnknownDatabase)
  })

  test('a server that is not there is asked until patience ends', async () => {
    const port = await closedPort()
    const url = changed((each) => {
      each.port = String(port)
    })
    let waits = 0
    await assert.rejects(openStore(url, { patienceMs: 500, onWait: () => waits++ }), UnreachableDatabase)
    assert.equal(waits, 1)
  })

  test('a schema that was never made, or lacks a migration, is refused until migrated', async () => {
    const empty = await makeDatabase()
    await assert.rejects(openStore(empty.url), OlderDatabase)
    await migrateStore(empty.url)
    await openAndClose(empty.url)
    await onServer((server) => server.query(`delete from ${empty.name}.schema_migration`))
    await assert.rejects(openStore(empty.url), OlderDatabase)
    await empty.drop()
  })

  test('a schema of a later version is refused, for playing and for migrating', async () => {
    const later = await makeDatabase()
    await migrateStore(later.url)
    await onServer((server) => server.query(`insert into ${later.name}.schema_migration values ('9999-later.sql', 1)`))
    await assert.rejects(openStore(later.url), NewerDatabase)
    await assert.rejects(migrateStore(later.url), NewerDatabase)
    await later.drop()
  })

  test('who plays needs no right to change the schema', async () => {
    const player = { name: `pd_${randomBytes(4).toString('hex')}`, password: randomBytes(9).toString('hex') }
    const mine = await makeDatabase()
    await migrateStore(mine.url)
    await onServer(async (server) => {
      await server.query(`create user ${player.name}@'%' identified by '${player.password}'`)
      await server.query(`grant select, insert, update, delete on ${mine.name}.* to ${player.name}@'%'`)
    })
    const url = new URL(mine.url)
    url.username = player.name
    url.password = ''
    const store = await openStore(url.href, { password: player.password })
    await store.imports.apply({})
    assert.equal(await store.catalogue.revision(), 1)
    await store.close()
    await assert.rejects(migrateStore(url.href, { password: player.password }), (error) =>
      /does not let its user do this: migrate as one who may/.test(explainDatabaseError(error, url.href) ?? ''),
    )
    await mine.drop()
    await onServer((server) => server.query(`drop user ${player.name}@'%'`))
  })
})

describe('migrating', () => {
  let database: TryDatabase
  before(async () => {
    database = await makeDatabase()
  })
  after(() => database.drop())

  const applied = () =>
    onServer(async (server) => {
      const [rows] = await server.query<RowDataPacket[]>(`select name from ${database.name}.schema_migration`)
      return rows.map((row) => row.name)
    })

  test('several migrators at once apply each file once', async () => {
    await Promise.all([1, 2, 3].map(() => migrateStore(database.url)))
    assert.deepEqual(await applied(), migrationFiles('mysql'))
    const store = await openStore(database.url)
    assert.equal(await store.catalogue.revision(), 0)
    await store.close()
  })

  test('a migration that waits in vain for another says so, and has changed nothing', async () => {
    const empty = await makeDatabase()
    await onServer(async (server) => {
      await server.query("select get_lock('pd_migration', 60)")
      await assert.rejects(migrateStore(empty.url, { patienceMs: 100 }), (error) =>
        / can't be migrated while .+: wait for that one, /.test(explainDatabaseError(error, empty.url) ?? ''),
      )
      assert.deepEqual((await server.query(`show tables from ${empty.name}`))[0], [])
    })
    await empty.drop()
  })

  test('a migration that was cut short goes on, and loses nothing', async () => {
    const store = await openStore(database.url)
    await store.imports.apply({})
    await onServer(async (server) => {
      await server.query(`use ${database.name}`)
      await server.query('drop table guess; delete from schema_migration')
    })
    await migrateStore(database.url)
    assert.equal(await store.catalogue.revision(), 1)
    await store.close()
  })
})

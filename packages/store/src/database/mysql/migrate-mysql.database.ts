import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import type { RowDataPacket } from 'mysql2'
import { migrateStore, openStore } from '../../store.ts'
import { explainDatabaseError } from '../errors/explain-error.ts'
import { migrationFiles } from '../migrations.ts'

describe('migrating', () => {
  let database: TestDatabase
  before(async () => {
    database = await createTestDatabase()
  })
  after(() => database.drop())

  const applied = () =>
    queryServer(async (server) => {
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
    const empty = await createTestDatabase()
    await queryServer(async (server) => {
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
    await queryServer(async (server) => {
      await server.query(`use ${database.name}`)
      await server.query('drop table guess; delete from schema_migration')
    })
    await migrateStore(database.url)
    assert.equal(await store.catalogue.revision(), 1)
    await store.close()
  })
})

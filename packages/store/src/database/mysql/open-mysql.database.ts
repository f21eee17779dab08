import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import { migrateStore, openStore } from '../../store.ts'
import { NewerDatabase, OlderDatabase, RefusedLogin, UnknownDatabase, UnreachableDatabase } from '../errors/errors.ts'
import { explainDatabaseError } from '../errors/explain-error.ts'

describe('opening', () => {
  let database: TestDatabase
  before(async () => {
    database = await createTestDatabase()
    await migrateStore(database.url)
  })
  after(() => database.drop())

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url)
    change(url)
    return url.href
  }
  const openAndClose = async (target: string, options = {}) => (await openStore(target, options)).close()

  /** A port without a server. */
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
    const empty = await createTestDatabase()
    await assert.rejects(openStore(empty.url), OlderDatabase)
    await migrateStore(empty.url)
    await openAndClose(empty.url)
    await queryServer((server) => server.query(`delete from ${empty.name}.schema_migration`))
    await assert.rejects(openStore(empty.url), OlderDatabase)
    await empty.drop()
  })

  test('a schema of a later version is refused, for playing and for migrating', async () => {
    const later = await createTestDatabase()
    await migrateStore(later.url)
    await queryServer((server) =>
      server.query(`insert into ${later.name}.schema_migration values ('9999-later.sql', 1)`),
    )
    await assert.rejects(openStore(later.url), NewerDatabase)
    await assert.rejects(migrateStore(later.url), NewerDatabase)
    await later.drop()
  })

  test('who plays needs no right to change the schema', async () => {
    const player = { name: `pd_${randomBytes(4).toString('hex')}`, password: randomBytes(9).toString('hex') }
    const mine = await createTestDatabase()
    await migrateStore(mine.url)
    await queryServer(async (server) => {
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
    await queryServer((server) => server.query(`drop user ${player.name}@'%'`))
  })
})

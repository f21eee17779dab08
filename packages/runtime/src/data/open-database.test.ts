import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Store } from '@pd/store'
import { Fault } from '../process/fault.ts'
import { openDataFolder } from './data-folder.ts'
import { migrateDatabase, openDatabase, withDatabase } from './open-database.ts'

describe('opening a database', () => {
  const root = mkdtempSync(join(tmpdir(), 'pd-open-database-'))
  after(() => rmSync(root, { recursive: true }))

  test('a database is open while the work lasts, and closed after it', async () => {
    const data = await openDataFolder(join(root, 'whole'))
    const store = await withDatabase(data, async (open) => {
      await open.ping()
      return open
    })
    await assert.rejects(store.ping())
  })

  test('what fails in the work closes the database, and comes out as it is', async () => {
    const data = await openDataFolder(join(root, 'failing'))
    const failure = new Error('no such thing')
    const stores: Store[] = []
    const failing = withDatabase(data, async (store) => {
      stores.push(store)
      throw failure
    })
    await assert.rejects(failing, failure)
    for (const store of stores) await assert.rejects(store.ping())
    assert.equal(stores.length, 1)
  })

  test('a database that lost its content is a fault that says what to do', async () => {
    const data = await openDataFolder(join(root, 'empty'))
    writeFileSync(data.database, '')
    for (const use of [openDatabase(data), withDatabase(data, async () => {}), migrateDatabase(data, {})])
      await assert.rejects(use, (error) => error instanceof Fault && /put a backup in its place/.test(error.message))
  })
})

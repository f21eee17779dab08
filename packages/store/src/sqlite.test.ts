import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import { storeContract } from '@pd/testing/store/store.contract'
import { NewerDatabase } from './database/errors/errors.ts'
import { migrationFiles } from './database/migrations.ts'
import { migrateStore, openStore } from './store.ts'

describe('a store in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-store-'))
  after(() => rmSync(folder, { recursive: true }))

  storeContract('SQLite in memory', (options) => openStore(':memory:', options))

  let files = 0
  storeContract('SQLite in a file', (options) => openStore(join(folder, `${++files}.db`), options))

  test('a store opens again with all that it kept', async () => {
    const file = join(folder, 'again.db')
    const first = await openStore(file)
    const revision = await first.catalogue.revision()
    await first.imports.apply({})
    await first.close()
    const second = await openStore(file)
    assert.equal(await second.catalogue.revision(), revision + 1)
    await second.close()
  })

  test('a file that is no database is refused', async () => {
    const file = join(folder, 'text.db')
    writeFileSync(file, 'this is a text, and long enough that nobody takes it for an empty database '.repeat(20))
    await assert.rejects(openStore(file), { errcode: 26 })
  })

  test('a database of a later version is refused and left as it is', async () => {
    const file = join(folder, 'later.db')
    await (await openStore(file)).close()
    const database = new DatabaseSync(file)
    database.exec("insert into schema_migration values ('9999-later.sql', 1)")
    database.close()
    await assert.rejects(openStore(file), NewerDatabase)
  })

  test('migrating makes the file, and closes it', async () => {
    const file = join(folder, 'migrated.db')
    await migrateStore(file)
    await (await openStore(file)).close()
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('migrated')),
      ['migrated.db'],
    )
  })

  test('both databases have a migration for each change', () => {
    assert.deepEqual(migrationFiles('mysql'), migrationFiles('sqlite'))
  })
})

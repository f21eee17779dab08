import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStore } from '../store.ts'
import { countSqlite, isSqliteInUse, snapshotSqlite } from './snapshot.ts'

const folder = mkdtempSync(join(tmpdir(), 'pd-snapshot-'))
after(() => rmSync(folder, { recursive: true }))

test('a snapshot taken while the store is open holds all that was kept, and opens as a store', async () => {
  const [file, copy] = [join(folder, 'one.db'), join(folder, 'copy.db')]
  const store = await openStore(file)
  await store.imports.apply({})
  const revision = await store.catalogue.revision()
  snapshotSqlite(file, copy)
  await store.close()
  assert.deepEqual(countSqlite(copy), { items: 0, pictures: 0, games: 0 })
  const again = await openStore(copy)
  assert.equal(await again.catalogue.revision(), revision)
  await again.close()
})

test('a database is in use for as long as a store has it open', async () => {
  const file = join(folder, 'busy.db')
  const store = await openStore(file)
  await store.ping()
  assert.equal(isSqliteInUse(file), true)
  await store.close()
  assert.equal(isSqliteInUse(file), false)
})

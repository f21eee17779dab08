import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import { game, stock } from '@pd/testing/store/stock'
import { DatabaseInUse, NewerDatabase } from '../database/errors/errors.ts'
import { migrationFiles, readMigration } from '../database/migrations.ts'
import { openStore } from '../store.ts'
import { BrokenReference, holdsGame, migrateSnapshot, putSnapshot, requireUnused, takeSnapshot } from './snapshot.ts'

describe('a snapshot of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-snapshot-'))
  after(() => rmSync(folder, { recursive: true }))

  let files = 0
  const newFile = () => join(folder, `${++files}.db`)

  /** A database with a played game. */
  const played = async () => {
    const file = newFile()
    const store = await openStore(file)
    await stock(store)
    await store.games.create(game('g1'))
    return { file, store }
  }

  test('a snapshot taken while the store is open holds all that was kept, and says how much that is', async () => {
    const [{ file, store }, copy] = [await played(), newFile()]
    const { migrations, rows } = await takeSnapshot(file, copy)
    const kept = await store.games.find('g1', 'ann')
    await store.close()
    assert.deepEqual(migrations, migrationFiles('sqlite'))
    assert.deepEqual([rows.item, rows.game, rows.round, rows.guess, rows.schema_migration], [3, 1, 2, 0, undefined])
    const again = await openStore(copy)
    assert.deepEqual(await again.games.find('g1', 'ann'), kept)
    await again.close()
  })

  test('a snapshot that is put takes the place of all that was there, its log too', async () => {
    const [one, other, copy] = [await played(), await played(), newFile()]
    await other.store.games.create(game('g2'))
    await takeSnapshot(one.file, copy)
    for (const { store } of [one, other]) await store.close()
    await putSnapshot(copy, other.file)
    const store = await openStore(other.file)
    assert.deepEqual([(await store.games.find('g1', 'ann'))?.id, await store.games.find('g2', 'ann')], ['g1', null])
    await store.close()
    assert.equal(existsSync(copy), false)
  })

  test('one that is not put in the end has changed nothing', async () => {
    const [{ file, store }, copy] = [await played(), newFile()]
    await takeSnapshot(file, copy)
    await store.close()
    const before = statSync(file)
    await assert.rejects(putSnapshot(copy, file, { ready: () => Promise.reject(new Error('no')) }), /^Error: no$/)
    assert.deepEqual([statSync(file).ino, existsSync(copy)], [before.ino, true])
  })

  test('a snapshot of an older schema is brought to this one, and keeps its rows', async () => {
    const file = newFile()
    const [first = ''] = migrationFiles('sqlite')
    const database = new DatabaseSync(file)
    database.exec('create table schema_migration (name text primary key, applied_at integer not null) strict')
    database.exec(readMigration('sqlite', first))
    database.prepare('insert into schema_migration values (?, 1)').run(first)
    database.exec("insert into player values ('ann', 5)")
    database.close()
    const { migrations, rows } = await migrateSnapshot(file)
    assert.deepEqual([migrations, rows.player, rows.job_run], [migrationFiles('sqlite'), 1, 0])
  })

  test('a snapshot of a later schema is refused', async () => {
    const { file, store } = await played()
    await store.close()
    const database = new DatabaseSync(file)
    database.exec("insert into schema_migration values ('9999-later.sql', 1)")
    database.close()
    await assert.rejects(migrateSnapshot(file), NewerDatabase)
  })

  test('a database in which a row refers to nothing gives no snapshot', async () => {
    const { file, store } = await played()
    await store.close()
    const database = new DatabaseSync(file)
    database.exec("pragma foreign_keys = off; delete from game where id = 'g1'")
    database.close()
    await assert.rejects(takeSnapshot(file, newFile()), BrokenReference)
  })

  test('a database is in use for as long as a store has it open, and one that is not there is not', async () => {
    const { file, store } = await played()
    const copy = newFile()
    await takeSnapshot(file, copy)
    await assert.rejects(requireUnused(file), DatabaseInUse)
    await assert.rejects(putSnapshot(copy, file), DatabaseInUse)
    await store.close()
    for (const each of [file, newFile()]) await requireUnused(each)
    await putSnapshot(copy, file)
  })

  test('a database holds a game when there is a player, or a pack that it did not begin with', async () => {
    const file = newFile()
    assert.deepEqual([await holdsGame(file), existsSync(file)], [false, false])
    const store = await openStore(file)
    assert.equal(await holdsGame(file), false)
    await stock(store)
    assert.equal(await holdsGame(file), true)
    await store.close()
    const database = new DatabaseSync(file)
    database.exec("update pack set source = 'test-cards'")
    assert.equal(await holdsGame(file), false)
    database.exec("insert into player values ('ann', 1)")
    assert.equal(await holdsGame(file), true)
    database.close()
  })
})

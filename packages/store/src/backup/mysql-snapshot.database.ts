import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import type { RowDataPacket } from 'mysql2'
import { openSqlite } from '../database/sqlite/open-sqlite.ts'
import { transact } from '../database/transact.ts'
import { migrateStore } from '../store.ts'
import { BIGGEST, STRANGE, useBackupFixture, withMysql } from '../testing/backup-fixture.ts'
import { fillDatabase } from '../testing/query-plans/stock.ts'
import { holdsGame, putSnapshot, takeSnapshot } from './snapshot.ts'

describe('a snapshot of a MySQL', () => {
  const fixture = useBackupFixture()

  test('has a place for every column of every table', async () => {
    const [rows] = await queryServer((server) =>
      server.query<RowDataPacket[]>(
        `select table_name as name, group_concat(column_name order by ordinal_position) as columns
           from information_schema.columns where table_schema = '${fixture.full.name}' group by table_name order by table_name`,
      ),
    )
    const here = rows.filter(({ name }) => name !== 'schema_migration')
    assert.deepEqual(
      here.map(({ name, columns }) => [name, columns]),
      fixture.shapes.map(({ name, columns }) => [name, columns.join()]).sort(),
    )
    assert.ok(here.length > 10)
  })

  test('gives every row back to another, to the letter', async () => {
    const [file, told] = [fixture.newFile(), [] as (readonly [number, number])[]]
    const { rows } = await takeSnapshot(fixture.full.url, file, { onRows: (...step) => told.push(step) })
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    assert.deepEqual([told.length, told.at(-1)], [total, [total, total]])
    await putSnapshot(file, fixture.empty.url)
    const [before, after] = [await fixture.rowsOf(fixture.full), await fixture.rowsOf(fixture.empty)]
    assert.deepEqual(after, before)
    assert.deepEqual(
      Object.entries(before).map(([name, { length }]) => [name, length]),
      fixture.shapes.map(({ name }) => [name, rows[name]]),
    )
    const texts = after.guess?.filter(([id, , seq]) => id === 'game1' && Number(seq) >= 10).map((row) => row[3])
    assert.deepEqual(new Set(texts), new Set(STRANGE))
    assert.deepEqual(
      after.player?.filter(([id]) => id === 'last' || id === 'first').map((row) => row[1]),
      [`-${BIGGEST}`, BIGGEST],
    )
  })

  test('of an SQLite, put into a MySQL and taken again, is the same', async () => {
    const [there, back] = [fixture.newFile(), fixture.newFile()]
    const db = await openSqlite(there)
    await fillDatabase(db)
    await db.destroy()
    const copy = fixture.newFile()
    await takeSnapshot(there, copy)
    await putSnapshot(copy, fixture.empty.url)
    await takeSnapshot(fixture.empty.url, back)
    const [one, other] = [new DatabaseSync(there), new DatabaseSync(back)]
    for (const { name, columns } of fixture.shapes) {
      const order = `select * from ${name} order by ${columns.map((_, at) => at + 1).join(', ')}`
      const [before, after] = [one.prepare(order).all(), other.prepare(order).all()]
      assert.deepEqual(after, before, name)
    }
    one.close()
    other.close()
  })

  const late = {
    plan: 'solo' as const,
    difficulty: 'normal' as const,
    language: 'en',
    pack_id: null,
    started_at: 1,
  }

  test('is of one moment, though others go on writing', async () => {
    const target = await createTestDatabase()
    await migrateStore(target.url)
    await withMysql(target, async (db) => {
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
        const [file, atLeast] = [fixture.newFile(), played]
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

  test('needs no right but to read and write rows', async () => {
    const [name, password, file] = [fixture.empty.name, 'hush', fixture.newFile()]
    await queryServer(async (server) => {
      await server.query(`create user ${name}@'%' identified by '${password}'`)
      for (const each of [fixture.full, fixture.empty])
        await server.query(`grant select, insert, update, delete on ${each.name}.* to ${name}@'%'`)
    })
    const as = ({ url }: TestDatabase) => url.replace(/\/\/[^@]+@/, `//${name}:${password}@`)
    await takeSnapshot(as(fixture.full), file)
    await putSnapshot(file, as(fixture.empty))
    await queryServer((server) => server.query(`drop user ${name}@'%'`))
    assert.deepEqual(await fixture.rowsOf(fixture.empty), await fixture.rowsOf(fixture.full))
  })

  test('holds a game when there is a player', async () => {
    assert.equal(await holdsGame(fixture.empty.url), false)
    await withMysql(fixture.empty, (db) => db.insertInto('player').values({ id: 'old', created_at: 1 }).execute())
    assert.equal(await holdsGame(fixture.empty.url), true)
  })
})

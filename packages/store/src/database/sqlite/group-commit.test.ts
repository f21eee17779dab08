import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setImmediate as endOfTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import type { Disk } from './disk.ts'
import { type Group, GroupCommit } from './group-commit.ts'
import { openSqlite } from './open-sqlite.ts'
import { createTurns } from './turns.ts'

const COMMIT_FOREVER = `
  import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, 'open-sqlite.ts'))}
  const db = await openSqlite(process.argv[1])
  const insert = async (client) => {
    for (let turn = 0; ; turn++) {
      const id = client + '-' + turn
      if (turn % 2) await db.insertInto('player').values({ id, created_at: 0 }).execute()
      else await db.transaction().execute((tx) => tx.insertInto('player').values({ id, created_at: 0 }).execute())
      process.stdout.write(id + '\\n')
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, client) => insert(client)))
`

describe('a group commit', () => {
  let folder: string
  let file: string
  let db: Db
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-group-'))
    file = join(folder, 'pd.db')
    db = await openSqlite(file)
  })
  afterEach(async () => {
    await db.destroy()
    await rm(folder, { recursive: true })
  })

  const insert = (id: string, on = db) => on.insertInto('player').values({ id, created_at: 0 }).execute()
  const idsOf = async (on = db): Promise<string[]> =>
    (await on.selectFrom('player').select('id').orderBy('id').execute()).map(({ id }) => id)
  /** What another connection finds, which sees committed rows alone. */
  const idsOnDisk = (): unknown[] => {
    const other = new DatabaseSync(file, { readOnly: true })
    const rows = other.prepare('select id from player order by id').all()
    other.close()
    return rows.map(({ id }) => id)
  }
  const failAtCommit = () =>
    db.transaction().execute(async (tx) => {
      await sql`pragma defer_foreign_keys = on`.execute(tx)
      await tx
        .insertInto('guess')
        .values({ game_id: 'none', round_number: 1, seq: 1, text: '', verdict: 'wrong', level: 0, at: 0 })
        .execute()
    })

  test('writes a page once for all the changes that wait together', async () => {
    const walBytes = async () => (await stat(`${file}-wal`)).size
    const before = await walBytes()
    await Promise.all(Array.from({ length: 100 }, (_, at) => db.transaction().execute((tx) => insert(String(at), tx))))
    assert.equal((await idsOf()).length, 100)
    const pages = ((await walBytes()) - before) / 4096
    assert.ok(pages < 20, `${pages} pages for 100 changes`)
  })

  test('undoes the operation that fails, and keeps the others', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await insert('b', tx)
      throw new Error('no')
    })
    const taken = insert('a').then(() => insert('a'))
    const results = await Promise.allSettled([insert('c'), failing, taken, insert('d')])
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    )
    assert.deepEqual(idsOnDisk(), ['a', 'c', 'd'])
  })

  test('fails every operation when the commit fails, and keeps none', async () => {
    const results = await Promise.allSettled([insert('a'), failAtCommit(), insert('b'), idsOf()])
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected', 'rejected'],
    )
    assert.deepEqual(idsOnDisk(), [])
    await insert('c')
    assert.deepEqual(idsOnDisk(), ['c'])
  })

  test('fails every operation when SQLite ends the transaction by itself, and lets none go on without it', async () => {
    await insert('taken')
    // as SQLite does on a full disk or an I/O error
    const endTransaction = sql`insert or rollback into player values ('taken', 0)`
    const earlier = insert('a')
    const goesOn = db.transaction().execute(async (tx) => {
      await endTransaction.execute(tx).catch(() => undefined)
      await insert('b', tx)
    })
    const results = await Promise.allSettled([earlier, goesOn])
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    assert.deepEqual(idsOnDisk(), ['taken'])
    await insert('c')
    assert.deepEqual(idsOnDisk(), ['c', 'taken'])
  })

  test('resolves no operation, not even a read, before its rows are on disk', async () => {
    const seen: unknown[] = []
    const note = () => seen.push(idsOnDisk().length)
    await Promise.all([
      insert('a').then(note),
      idsOf().then(note),
      db
        .transaction()
        .execute((tx) => insert('b', tx))
        .then(note),
    ])
    assert.deepEqual(seen, [2, 2, 2])
  })

  test('lets a transaction that waits in between see no other’s half', async () => {
    const gate = Promise.withResolvers<void>()
    const first = db.transaction().execute(async (tx) => {
      await insert('a', tx)
      await gate.promise
      await insert('b', tx)
    })
    const second = db.transaction().execute((tx) => idsOf(tx))
    setImmediate(gate.resolve)
    await first
    assert.deepEqual(await second, ['a', 'b'])
  })

  test('commits what waits when the database is closed', async () => {
    const own = await openSqlite(file)
    const inserted = insert('a', own)
    await own.destroy()
    await inserted
    assert.deepEqual(idsOnDisk(), ['a'])
  })

  test('loses nothing acknowledged when the process is killed', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', COMMIT_FOREVER, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const acknowledged: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line)
      if (acknowledged.length === 500) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const kept = new Set(idsOnDisk())
    assert.ok(acknowledged.length >= 500)
    assert.deepEqual(
      acknowledged.filter((id) => !kept.has(id)),
      [],
    )
  })
})

describe('on a slow disk a group', () => {
  let folder: string
  let database: DatabaseSync
  let commits: GroupCommit
  let disk: Disk
  /** The waits for the disk that are under way or over, and which of them several operations share. */
  let waits: PromiseWithResolvers<void>[]
  let shared: boolean[]
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-slow-'))
    database = new DatabaseSync(':memory:')
    waits = []
    shared = []
    const sync = (isShared: boolean) => {
      shared.push(isShared)
      const wait = Promise.withResolvers<void>()
      waits.push(wait)
      return wait.promise
    }
    disk = { sync, close: () => {} }
    commits = new GroupCommit({ database, takeTurn: createTurns(), disk })
  })
  afterEach(async () => {
    database.close()
    await rm(folder, { recursive: true })
  })

  const commitGroup = (operations = 1): Group => {
    const groups = Array.from({ length: operations }, () => commits.join())
    commits.flush()
    return groups[0] as Group
  }
  const stateOf = (operation: Promise<unknown>): Promise<string> =>
    Promise.race([
      operation.then(
        () => 'kept',
        () => 'failed',
      ),
      endOfTurn('waits'),
    ])
  const statesOf = (groups: readonly Group[]) => Promise.all(groups.map(({ committed }) => stateOf(committed)))

  test('is answered when the disk has it, and shares a wait with those that are committed meanwhile', async () => {
    const groups = [commitGroup(), commitGroup(2), commitGroup()]
    assert.equal(waits.length, 1)
    assert.equal(commits.latest, groups[2])
    assert.deepEqual(await statesOf(groups), ['waits', 'waits', 'waits'])
    waits[0]?.resolve()
    assert.deepEqual(await statesOf(groups), ['kept', 'waits', 'waits'])
    assert.equal(waits.length, 2)
    waits[1]?.resolve()
    await commits.settled()
    assert.deepEqual(await statesOf(groups), ['kept', 'kept', 'kept'])
    assert.deepEqual(shared, [false, true])
    assert.equal(commits.latest, null)
  })

  test('is waited for by reads that see its rows', async () => {
    const db = await openSqlite(join(folder, 'pd.db'), undefined, () => disk)
    const written = db.insertInto('player').values({ id: 'a', created_at: 0 }).execute()
    while (waits.length === 0) await endOfTurn()
    const read = db.selectFrom('player').select('id').execute()
    assert.deepEqual(await Promise.all([stateOf(written), stateOf(read)]), ['waits', 'waits'])
    waits[0]?.resolve()
    await written
    assert.deepEqual(await read, [{ id: 'a' }])
    await db.destroy()
  })

  test('fails with all that wait when the disk refuses, and with the one that is open, and no other is begun', async () => {
    const groups = [commitGroup(), commitGroup(), commits.join()]
    waits[0]?.reject(new Error('EIO'))
    await commits.settled()
    commits.flush()
    assert.deepEqual(await statesOf(groups), ['failed', 'failed', 'failed'])
    assert.equal(waits.length, 1)
    assert.throws(() => commits.join(), /EIO/)
    assert.throws(() => commits.throwIfRefused(), /start the game again/)
  })
})

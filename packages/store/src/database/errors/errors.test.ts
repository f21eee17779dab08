import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { isConflict, isDatabaseAway, isDeadlock, NewerDatabase, UnreachableDatabase } from './errors.ts'

test('an SQLite file that another process holds is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-held-'))
  const [holder, other] = [1, 2].map(() => new DatabaseSync(join(folder, 'held.db'))) as [DatabaseSync, DatabaseSync]
  holder.exec('begin immediate')
  assert.throws(() => other.exec('begin immediate'), isDatabaseAway)
  for (const each of [holder, other]) each.close()
  rmSync(folder, { recursive: true })
})

test('a deadlock, a conflict found at the commit and a lock that was not released let a transaction run again', () => {
  const [deadlock, changed, waited] = ['ER_LOCK_DEADLOCK', 'ER_CHECKREAD', 'ER_LOCK_WAIT_TIMEOUT'].map((code) =>
    Object.assign(new Error(), { code }),
  )
  assert.deepEqual([deadlock, changed, waited].map(isDeadlock), [true, true, true])
  assert.deepEqual([deadlock, changed, waited].map(isConflict), [true, true, false])
})

test('a server that is silent or refuses is away; a database that is there and wrong, or a bug, is not', () => {
  assert.equal(isDatabaseAway(new UnreachableDatabase()), true)
  // a server that is too busy to shake hands says the last
  for (const code of ['ECONNREFUSED', 'ER_NET_READ_INTERRUPTED'])
    assert.equal(isDatabaseAway(Object.assign(new Error(), { code })), true)
  for (const other of [
    new NewerDatabase(),
    new TypeError(),
    Object.assign(new Error(), { code: 'ER_PARSE_ERROR' }),
    null,
  ])
    assert.equal(isDatabaseAway(other), false)
})

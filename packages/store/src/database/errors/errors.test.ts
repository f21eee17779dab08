import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { isDatabaseAway, NewerDatabase, UnreachableDatabase } from './errors.ts'

test('an SQLite file that another process holds is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-held-'))
  const [holder, other] = [1, 2].map(() => new DatabaseSync(join(folder, 'held.db'))) as [DatabaseSync, DatabaseSync]
  holder.exec('begin immediate')
  assert.throws(() => other.exec('begin immediate'), isDatabaseAway)
  for (const each of [holder, other]) each.close()
  rmSync(folder, { recursive: true })
})

test('a server that is silent or refuses is away; a database that is there and wrong, or a bug, is not', () => {
  for (const away of [new UnreachableDatabase(), Object.assign(new Error(), { code: 'ECONNREFUSED' })])
    assert.equal(isDatabaseAway(away), true)
  for (const other of [
    new NewerDatabase(),
    new TypeError(),
    Object.assign(new Error(), { code: 'ER_PARSE_ERROR' }),
    null,
  ])
    assert.equal(isDatabaseAway(other), false)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NewerDatabase, OlderDatabase, RefusedLogin, UnknownDatabase, UnreachableDatabase } from '@pd/store'
import { Fault } from '../process/fault.ts'
import { explainDataError } from './explain-data-error.ts'

const explain = (error: Error, database = 'mysql://pd:hush@db:3307/pixels'): string => {
  const fault = explainDataError(error, { root: '/data', database })
  assert.ok(fault instanceof Fault)
  return fault.message
}

test('each failure of a MySQL database is one sentence that says what to do and keeps the password', () => {
  for (const [error, sentence] of [
    [new UnreachableDatabase(), /^The database pixels on db:3307 does not answer: check .+\.$/],
    [Object.assign(new Error('cut'), { code: 'ECONNRESET' }), /^The database pixels on db:3307 does not answer: /],
    [new RefusedLogin(), /^The database pixels on db:3307 refuses the login: check .+ DATABASE_PASSWORD\.$/],
    [new UnknownDatabase(), /^The database pixels on db:3307 does not exist, .+: make it, .+\.$/],
    [
      new OlderDatabase(),
      /^The database pixels on db:3307 has not been prepared .+: run the worker's migrate first\.$/,
    ],
    [
      Object.assign(new Error(), { code: 'ER_TABLEACCESS_DENIED_ERROR' }),
      /^The database pixels on db:3307 does not let its user do this: .+\.$/,
    ],
    [
      Object.assign(new Error(), { code: 'ER_OPTION_PREVENTS_STATEMENT' }),
      /^The database pixels on db:3307 is read-only: .+\.$/,
    ],
    [new NewerDatabase(), /^The database pixels on db:3307 was made by a later version .+: start that version, .+\.$/],
  ] as const) {
    assert.match(explain(error), sentence)
    assert.doesNotMatch(explain(error), /hush/)
  }
})

test('a file is called by its path', () => {
  assert.match(explain(new NewerDatabase(), '/data/pixel-detective.db'), /^\/data\/pixel-detective\.db was made by/)
})

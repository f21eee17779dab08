import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMysqlTarget, judgeMysqlTarget, readMysqlTarget } from './target.ts'

test('an address is read with what is escaped in it, and with the usual port', () => {
  assert.deepEqual(readMysqlTarget('mysql://p%40d:s%3Acret%2F@db/pixels'), {
    host: 'db',
    port: 3306,
    user: 'p@d',
    password: 's:cret/',
    database: 'pixels',
  })
  assert.deepEqual(readMysqlTarget('mariadb://pd@[::1]:3307/p'), {
    host: '::1',
    port: 3307,
    user: 'pd',
    password: undefined,
    database: 'p',
  })
})

test('what is no such address is a file', () => {
  for (const file of [':memory:', './data/pixel-detective.db', 'C:/games/mysql.db'])
    assert.equal(isMysqlTarget(file), false)
})

test('an address that lacks something is refused without being repeated', () => {
  for (const wrong of [
    'mysql://db/pixels',
    'mysql://pd:hush@db',
    'mysql://pd:hush@db/',
    'mysql://pd:hush@db/a/b',
    'mysql://pd:hush@/a',
    'mysql://pd:hush@db:99999/a',
    'mysql://pd:%zz@db/a',
    'mysql://pd:hush@db/a?ssl=off',
    'postgres://pd:hush@db/a',
  ]) {
    assert.match(judgeMysqlTarget(wrong) ?? '', /must look like/, wrong)
    assert.throws(
      () => readMysqlTarget(wrong),
      (error: Error) => !error.message.includes('hush'),
    )
  }
  assert.equal(judgeMysqlTarget('mysql://pd@db/pixels'), null)
})

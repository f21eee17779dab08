import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeValkeyTarget, readValkeyTarget } from './valkey-target.ts'

test('an address names a host, a port, a user and whether TLS is spoken', () => {
  const plain = { host: 'valkey', port: 6379, username: undefined, isEncrypted: false }
  assert.deepEqual(readValkeyTarget('valkey://valkey'), plain)
  assert.deepEqual(readValkeyTarget('valkeys://pd@[fd00::1]:7000'), {
    ...{ host: 'fd00::1', port: 7000, username: 'pd', isEncrypted: true },
  })
})

test('what is no address is refused, and a password in one', () => {
  for (const wrong of ['valkey', 'http://valkey:6379', 'valkey://', 'valkey://host/1'])
    assert.match(judgeValkeyTarget(wrong) ?? '', /must look like valkey:\/\/host:6379/, wrong)
  assert.match(judgeValkeyTarget('valkey://:secret@host') ?? '', /VALKEY_PASSWORD_FILE/)
  for (const right of ['valkey://host', 'valkeys://pd@host:7000/']) assert.equal(judgeValkeyTarget(right), null)
})

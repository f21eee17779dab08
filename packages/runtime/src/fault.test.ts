import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainFileError, Fault } from './fault.ts'

test('a failed file operation becomes one sentence that says what to do', () => {
  for (const code of ['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENOTDIR', 'EEXIST']) {
    const fault = explainFileError(Object.assign(new Error(code), { code }), '/data')
    assert.ok(fault instanceof Fault)
    assert.match(fault.message, /\/data.*: .+\.$/, code)
    assert.equal(fault.exitCode, 1)
  }
})

test('a bug stays what it is', () => {
  const bug = new TypeError('x is not a function')
  assert.equal(explainFileError(bug, '/data'), bug)
})

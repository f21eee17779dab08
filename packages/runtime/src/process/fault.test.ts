import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainFileError, Fault } from './fault.ts'

test('a failed file operation becomes one sentence that says what to do', () => {
  const access = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']
  const disk = ['ENOSPC', 'EDQUOT', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'EBUSY', 'EFBIG', 'EMFILE', 'ENFILE']
  for (const code of [...access, ...disk]) {
    const fault = explainFileError(Object.assign(new Error(code), { code }), '/data')
    assert.ok(fault instanceof Fault)
    assert.match(fault.message, /\/data.*: .+\.$/, code)
    assert.doesNotMatch(fault.message, /E[A-Z]{3}/)
    assert.equal(fault.exitCode, 1)
  }
})

test('a failed file operation of any other kind is a sentence too', () => {
  const fault = explainFileError(Object.assign(new Error(), { code: 'EPROTO', syscall: 'open', path: '/x' }), '/data')
  assert.ok(fault instanceof Fault)
  assert.equal(fault.message, "/data can't be used (EPROTO): check it and its disk.")
})

test('a bug stays what it is', () => {
  const bug = new TypeError('x is not a function')
  assert.equal(explainFileError(bug, '/data'), bug)
})

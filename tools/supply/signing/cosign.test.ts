import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyFlags } from './cosign.ts'

test('a key signs without a public log, and cosign 3 keeps the format of cosign 2', () => {
  assert.deepEqual(keyFlags('--key --tlog-upload=true'), ['--yes', '--tlog-upload=false'])
  assert.deepEqual(keyFlags('    --use-signing-config=true:\n    --new-bundle-format=true:\n'), [
    '--yes',
    '--tlog-upload=false',
    '--use-signing-config=false',
    '--new-bundle-format=false',
  ])
})

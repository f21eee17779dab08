import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { explainFailure, Refusal } from './refusal.ts'

const release = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('an unknown option prints one sentence and ends with 2', () => {
  const stderr = "Unknown option '--versoin'. --help lists the commands and options.\n"
  assert.deepEqual(release('check', '--versoin'), { status: 2, stdout: '', stderr })
})

test('an unknown command prints one sentence and ends with 2', () => {
  const stderr = "There is no command 'chekc'. --help lists the commands and options.\n"
  assert.deepEqual(release('chekc'), { status: 2, stdout: '', stderr })
})

test('a refusal ends with 1 and its own sentence, and a bug is not explained', () => {
  assert.deepEqual(explainFailure(new Refusal('There is no key')), { sentence: 'There is no key', exitCode: 1 })
  assert.equal(explainFailure(new TypeError('oops')), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watchRevision } from './watch-revision.ts'

test('the revision is looked up once in two seconds, and again after a failure', async () => {
  let time = 0
  const answers: (() => Promise<number>)[] = [async () => 1, () => Promise.reject(new Error('gone')), async () => 2]
  const revisionOf = watchRevision(
    { revision: () => answers.shift()?.() ?? assert.fail('asked too often') },
    () => time,
  )
  assert.deepEqual([await revisionOf(), await revisionOf()], [1, 1])
  time = 2_000
  await assert.rejects(revisionOf())
  assert.equal(await revisionOf(), 2)
})

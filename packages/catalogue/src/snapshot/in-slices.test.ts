import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { inSlices } from './in-slices.ts'

function* threeSteps(order: string[]): Generator<void, string> {
  for (const number of [1, 2, 3]) {
    order.push(`step ${number}`)
    setImmediate(() => order.push(`other work ${number}`))
    yield
  }
  return 'result'
}

test('other work runs between two slices', async () => {
  const order: string[] = []
  assert.equal(await inSlices(threeSteps(order), nextTurn, 0), 'result')
  assert.deepEqual(order, ['step 1', 'other work 1', 'step 2', 'other work 2', 'step 3', 'other work 3'])
})

test('steps that fit into one slice run in one go, before other work', async () => {
  const order: string[] = []
  assert.equal(await inSlices(threeSteps(order), nextTurn, Number.POSITIVE_INFINITY), 'result')
  assert.deepEqual(order.slice(0, 3), ['step 1', 'step 2', 'step 3'])
})

test('a step that throws ends the run with its error', async () => {
  function* failing(): Generator<void, never> {
    yield
    throw new Error('no such table')
  }
  await assert.rejects(inSlices(failing(), nextTurn, 0), /no such table/)
})

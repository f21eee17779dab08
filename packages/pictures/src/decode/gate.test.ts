import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGate } from './gate.ts'

test('no more than its slots run at a time, in order, and a failure frees its slot', async () => {
  const inTurn = createGate(2)
  const started: number[] = []
  let [running, most] = [0, 0]
  const work = (i: number) => async () => {
    started.push(i)
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    if (i === 1) throw new Error('one fails')
  }
  await Promise.allSettled([0, 1, 2, 3, 4, 5].map((i) => inTurn(work(i))))
  assert.deepEqual([most, started], [2, [0, 1, 2, 3, 4, 5]])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALONE } from '../bus/bus.ts'
import { createTryBudget } from './try-budget.ts'

test('an account has its tries in each window, which begins with the first one', async () => {
  let now = 5_000
  const { take } = createTryBudget({ most: 2, windowMs: 1_000 }, { now: () => now, bus: ALONE })
  const taken = [await take('ann')]
  now += 400
  taken.push(await take('ann'), await take('ann'), await take('bob'))
  now += 600
  taken.push(await take('ann'))
  assert.deepEqual(taken, [0, 0, 600, 0, 0])
})

test('a try that is given back can be made again', async () => {
  const { take, giveBack } = createTryBudget({ most: 1, windowMs: 1_000 }, { now: () => 0, bus: ALONE })
  const first = await take('ann')
  await giveBack('ann')
  assert.deepEqual([first, await take('ann'), await take('ann')], [0, 0, 1_000])
})

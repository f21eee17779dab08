import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTryBudget } from './try-budget.ts'

test('an account has its tries in each window, which begins with the first one', () => {
  let now = 5_000
  const { take } = createTryBudget({ most: 2, windowMs: 1_000 }, () => now)
  const taken = [take('ann')]
  now += 400
  taken.push(take('ann'), take('ann'), take('bob'))
  now += 600
  taken.push(take('ann'))
  assert.deepEqual(taken, [0, 0, 600, 0, 0])
})

test('a try that is given back can be made again', () => {
  const { take, giveBack } = createTryBudget({ most: 1, windowMs: 1_000 }, () => 0)
  const first = take('ann')
  giveBack('ann')
  assert.deepEqual([first, take('ann'), take('ann')], [0, 0, 1_000])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuse } from '../result.ts'
import { NO_ATTEMPT } from './attempt.ts'
import { hintsOnSale, hintTexts, takeHint } from './hints.ts'

const ALL = ['category', 'letters', 'firstLetter'] as const
const item = { name: 'éclair au café (dessert)', category: 'Food' }

test('bought hints say the category, the letters of each word without a parenthesis, and the first letter', () => {
  assert.deepEqual(hintTexts({ hints: ALL }, item), { category: 'Food', letters: [6, 2, 4], firstLetter: 'É' })
})

test('hints that were not bought say nothing', () => {
  assert.deepEqual(hintTexts({ hints: [] }, item), {})
  assert.deepEqual(hintTexts({ hints: ['letters'] }, item), { letters: [6, 2, 4] })
})

test('a hint is on sale until it is bought or the attempt ends', () => {
  assert.deepEqual(hintsOnSale(NO_ATTEMPT, ['letters']), ['letters'])
  assert.deepEqual(hintsOnSale({ ...NO_ATTEMPT, hints: ['letters'] }, ALL), ['category', 'firstLetter'])
  assert.deepEqual(hintsOnSale({ ...NO_ATTEMPT, outcome: 'missed' }, ALL), [])
})

test('a hint is sold once, and only when on offer', () => {
  assert.deepEqual(takeHint(NO_ATTEMPT, 'letters', ALL), { ok: true, value: { ...NO_ATTEMPT, hints: ['letters'] } })
  assert.deepEqual(takeHint({ ...NO_ATTEMPT, hints: ['letters'] }, 'letters', ALL), refuse('hint_unavailable'))
  assert.deepEqual(takeHint(NO_ATTEMPT, 'category', ['letters']), refuse('hint_unavailable'))
  assert.deepEqual(takeHint({ ...NO_ATTEMPT, outcome: 'found' }, 'letters', ALL), refuse('round_closed'))
})

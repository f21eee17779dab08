import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuse } from '../../result.ts'
import { typed } from './typed.ts'

test('judges by the names of the item', () => {
  const judge = typed.judge({ itemId: 'cat', choices: null }, (text) => (text === 'cat' ? 'correct' : 'almost'))
  assert.deepEqual([judge('cat'), judge('dog')], ['correct', 'almost'])
})

test('only a right guess ends the attempt, for all of the points', () => {
  assert.deepEqual(
    (['correct', 'almost', 'wrong'] as const).map((verdict) => typed.outcomeOf(verdict)),
    ['found', null, null],
  )
  assert.equal(typed.worth({ points: 850, bonus: 42 }), 892)
})

test('refuses a guess already made, however it is spelt', () => {
  const made = [{ text: 'Le Zèbre', verdict: 'wrong', level: 1 } as const]
  assert.deepEqual(typed.admit(made, 'le zebre!'), refuse('guess_repeated'))
  assert.deepEqual(typed.admit(made, ' Zebra '), { ok: true, value: 'Zebra' })
})

test('draws and shows nothing beside the picture', () => {
  const answer = { itemId: 'cat', name: 'Cat' }
  assert.equal(typed.draw({ answer, others: [], random: () => 0 }), null)
  assert.equal(typed.view(null), null)
})

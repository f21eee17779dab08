import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CORPUS } from './corpus.ts'
import { namesOf } from './corpus-row.ts'
import { readCalled } from './gives-away.ts'

const givesAway = (called: readonly string[], ...names: string[]): boolean =>
  readCalled(called, 'en')(names.map((text) => ({ locale: 'en', text })))

test('a name that would be right or almost right as a guess gives the answer away', () => {
  for (const [language, table] of Object.entries(CORPUS))
    for (const [answer, guess, verdict] of table)
      if (verdict !== 'wrong')
        assert.ok(readCalled(['Ann', guess], language)(namesOf(answer, language)), `${language}: ${answer} · ${guess}`)
})

test('so does a name that has the answer in it', () => {
  for (const name of ["it's a banana", 'Bananaman', 'TheBanana', 'Banana!!!', 'Anna Banana', 'bananas'])
    assert.ok(givesAway(['Ann', name, 'Bob'], 'banana'), name)
})

test('other names give nothing away, also when a short answer is a part of them', () => {
  assert.equal(
    givesAway(['Ann', 'Rathbone', 'Oxana', 'Beata', 'Team 7', '🐈'], 'rat', 'ox', 'bee', 'polar bear'),
    false,
  )
  assert.equal(givesAway([], 'banana'), false)
})

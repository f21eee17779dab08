import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recallAnswerLanguage } from './answer-language.ts'

test('a player answers in the language chosen last, else in that of the interface', () => {
  const kept = ['{"language":"de"}', '{"language":"tlh"}', '{}', 'null', '{', undefined]
  assert.deepEqual(
    kept.map((choices) => recallAnswerLanguage(choices, 'fr')),
    ['de', 'fr', 'fr', 'fr', 'fr', 'fr'],
  )
})

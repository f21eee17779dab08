import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unusedKeys } from './unused-words.ts'

test('a sentence is used where its key is named whole or by a template, and by nothing else', () => {
  const sources = [
    "say('home.play')",
    'say(`verdict.$' + '{kind}`)',
    'say(`hint.$' + '{hint}.said`, { n })',
    '// result.title',
  ]
  const keys = ['home.play', 'home.room', 'verdict.wrong', 'verdict.wrong.more', 'hint.letters.said', 'result.title']
  assert.deepEqual(unusedKeys(keys, sources), ['home.room', 'verdict.wrong.more', 'result.title'])
})

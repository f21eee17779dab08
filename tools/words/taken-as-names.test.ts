import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takenAsNames } from './taken-as-names.ts'

test('words that would be taken for a slip in a name are found: not what is known, a name, its plural, or far from all names', () => {
  assert.deepEqual(takenAsNames(['mousse', 'mouse', 'mouses', 'croon', 'tenet', 'lantern'], 'en', new Set(['tenet'])), [
    'mousse',
    'croon',
  ])
  assert.deepEqual(takenAsNames(['Mouron', 'étole', 'moutons'], 'fr', new Set()), ['mouron', 'etole'])
})

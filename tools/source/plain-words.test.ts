import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hiddenSubjectsIn } from './plain-words.ts'

test('a comment that hides its subject is named with its line, code and strings are not', () => {
  const source = [
    '/** Whoever joins is seated. */',
    '/**',
    ' * The player is told the level.',
    ' */',
    "const text = 'nobody'",
    '// a player joins',
    'const most = 3 // so many at once',
    "const url = 'https://nobody.test'",
  ]
  assert.deepEqual(hiddenSubjectsIn(source.join('\n')), ['1: Whoever', '3: is told', '7: so many'])
})

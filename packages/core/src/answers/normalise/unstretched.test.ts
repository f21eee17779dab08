import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unstretchedOf } from './unstretched.ts'

test('a letter that is typed three times or more is meant once or twice', () => {
  assert.deepEqual(unstretchedOf('caaat'), ['cat', 'caat'])
  assert.deepEqual(unstretchedOf('PIZzZZA'), ['PIZA', 'PIZZA'])
  assert.deepEqual(unstretchedOf('hooorsee'), ['horsee', 'hoorsee'])
  assert.deepEqual(unstretchedOf('gaaatttto'), ['gato', 'gatto', 'gaato', 'gaatto'])
})

test('nothing is read where no letter is stretched, or where nearly all are', () => {
  for (const text of ['', 'cat', 'bee', '1000', 'aaabbbcccddd', '!!!']) assert.deepEqual(unstretchedOf(text), [], text)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presenterAct } from './presenter.ts'

const press = (key: string, held: Partial<Parameters<typeof presenterAct>[0]> = {}) =>
  presenterAct({ key, ctrlKey: false, altKey: false, metaKey: false, ...held })

test('the keys of a keyboard and of a presenter move on, blank and fill the screen', () => {
  assert.deepEqual(
    [' ', 'ArrowRight', 'PageDown'].map((key) => press(key)),
    ['next', 'next', 'next'],
  )
  assert.deepEqual(
    ['b', 'B', '.', 'f', 'F'].map((key) => press(key)),
    ['blank', 'blank', 'blank', 'full', 'full'],
  )
})

test('other keys, and keys that belong to the browser, do nothing', () => {
  assert.deepEqual(
    ['a', 'Enter', 'ArrowLeft'].map((key) => press(key)),
    [undefined, undefined, undefined],
  )
  assert.deepEqual([press('f', { ctrlKey: true }), press('ArrowRight', { altKey: true })], [undefined, undefined])
})

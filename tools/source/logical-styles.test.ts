import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { checkStyles, findPhysical } from './logical-styles.ts'

test('left and right are found as properties, as values, and in shorthands whose sides differ', () => {
  const physical = [
    'margin-left: auto',
    'border-top-right-radius: 0',
    'right: 0',
    'text-align: left',
    'padding: 0 1rem 0 calc(1rem + 2px)',
  ]
  assert.deepEqual(findPhysical(`.a {\n  ${physical.join(';\n  ')};\n}`), physical)
})

test('the start and the end of a line, equal sides and the sides of a device are no left and right', () => {
  const logical = [
    'margin-inline-start: auto',
    'text-align: start',
    'padding: 0 1rem 1rem 1rem',
    'inset: 0 auto',
    'padding: 0 max(1rem, env(safe-area-inset-right)) 0 max(1rem, env(safe-area-inset-left))',
    'transition: inset-inline-start 0.4s',
  ]
  assert.deepEqual(findPhysical(`.a {\n  ${logical.join(';\n  ')};\n}`), [])
})

test('the web app has no style that knows left and right', () => {
  assert.deepEqual(checkStyles(resolve(import.meta.dirname, '../..')), [])
})

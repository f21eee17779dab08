import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unseenOf } from './unseen.ts'

const ITEM = { names: { en: 'cat' }, aliases: { en: ['puss', 'kitty'] }, credit: null }

test('what was replaced is said where the page showed something else, and only there', () => {
  const replaced = (field: string, locale: string | null, text: string) => ({ of: 'i', field, locale, text })
  const lost = [replaced('names', 'fr', 'chat'), replaced('aliases', 'en', 'puss'), replaced('credit', null, 'Ann')]
  const known = [replaced('names', 'en', 'cat'), replaced('aliases', 'en', 'puss\nkitty')]
  assert.deepEqual(
    unseenOf([...lost, ...known], () => ITEM),
    lost,
  )
  assert.deepEqual(
    unseenOf(lost, () => undefined),
    [],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ItemDetails, ItemDetailsTable } from './item-details.ts'

const namedDetails = (...texts: readonly string[]): ItemDetails => ({
  licence: 'MIT',
  credit: null,
  page: null,
  story: {},
  names: texts.map((text, at) => ({ locale: at % 2 === 0 ? 'en' : 'fr', kind: 'name', text })),
  pictures: [{ id: 'p', width: 3, height: 2, retired: true }],
})

test('details come back as they were, whatever letters, digits, spaces and line breaks a name has', () => {
  const table = new ItemDetailsTable()
  const all = [namedDetails(), namedDetails('Lion', '7 8 9', ' 1 2 '), namedDetails('老虎 🐅', 'a\nb', '', '0 5 Löwe')]
  const rows = all.map((details) => table.push(details))
  assert.deepEqual(
    rows.map((row) => table.at(row)),
    all,
  )
})

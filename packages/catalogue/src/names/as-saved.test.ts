import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAsSaved, writeAsSaved } from './as-saved.ts'

const en = (text: string) => ({ locale: 'en', text })
const ITEM = {
  names: [en('AC/DC; live'), en('band')],
  aliases: [en('b'), en('a')],
  story: { en: 'Loud / louder' },
  page: 'https://example.org',
  licence: null,
  credit: 'Ann',
}

test('a cell that was not changed is known as it was saved, and any other text is not', () => {
  const isKnown = readAsSaved(writeAsSaved(ITEM))
  const names = { field: 'names', locale: 'en' }
  assert.ok(isKnown(names, ['AC/DC', 'live', 'band']), 'also as its cell is read')
  assert.ok(isKnown({ field: 'aliases', locale: 'en' }, ['a', 'b']))
  assert.ok(isKnown({ field: 'story', locale: 'en' }, [' Loud /  louder']))
  assert.ok(isKnown({ field: 'source', locale: null }, ['https://example.org']))
  assert.ok(isKnown({ field: 'credit', locale: null }, ['Ann']))
  assert.ok(isKnown({ field: 'licence', locale: null }, []), 'nothing was there')
  assert.equal(isKnown(names, ['band', 'AC/DC', 'live']), false, 'another text is the name')
  assert.equal(isKnown({ field: 'names', locale: 'fr' }, ['AC/DC; live', 'band']), false)
  assert.equal(isKnown({ field: 'credit', locale: null }, ['ann']), false)
  assert.equal(isKnown({ field: 'licence', locale: null }, ['CC0']), false)
})

test('a row without what it was saved as, or with something else there, knows nothing that stands at the desk', () => {
  for (const cell of [undefined, null, '', 'saved on Monday', '='])
    assert.equal(readAsSaved(cell)({ field: 'credit', locale: null }, ['Ann']), false, String(cell))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeAliases, changeName, changeRight, localesOf, readAliases } from './item-change.ts'

const CRANE = {
  names: { en: 'crane', und: 'Kranich', ja: 'ツル' },
  aliases: { en: ['tower crane'] },
  story: {},
  licence: null,
  credit: 'Ann',
  source: null,
}

test("the reader's language comes first, with what holds in every language, and all others follow", () => {
  assert.deepEqual(localesOf(CRANE, 'fr'), {
    first: ['fr', 'und'],
    others: ['en', 'es', 'de', 'it', 'pt', 'nl', 'ja'],
  })
  assert.deepEqual(localesOf({ names: {}, aliases: {}, story: {} }, 'en').first, ['en'])
})

test('aliases are lines, each once', () => {
  assert.deepEqual(readAliases(' a, b \n\nc\na, b'), ['a, b', 'c'])
})

test('a text typed as it was changes nothing, and an emptied field shows the source again', () => {
  assert.equal(changeName(CRANE, 'en', ' crane '), undefined)
  assert.deepEqual(changeName(CRANE, 'en', ''), { names: { en: null } })
  assert.deepEqual(changeName(CRANE, 'fr', 'grue'), { names: { fr: 'grue' } })
  assert.equal(changeAliases(CRANE, 'en', 'tower crane\n'), undefined)
  assert.deepEqual(changeAliases(CRANE, 'en', ''), { aliases: { en: [] } })
  assert.equal(changeRight(CRANE, 'credit', 'Ann'), undefined)
  assert.deepEqual(changeRight(CRANE, 'licence', 'CC0'), { licence: 'CC0' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyChange, layOver } from './apply-change.ts'
import { nameChange, nameShown } from './name-change.ts'
import { itemForTests } from './testing/item.ts'

const WAITING = itemForTests({ standing: 'waiting', proposed: 'polar bear', checks: ['no_name'] })
const NAMED = itemForTests({ names: { en: 'cat' } })

test('Enter alone takes the name that a file proposes, and checks it', () => {
  const shown = nameShown(WAITING, 'en', true)
  assert.equal(shown, 'polar bear')
  assert.deepEqual(nameChange(WAITING, 'en', shown), { names: { en: 'polar bear' }, isChecked: true })
})

test('a name of no language stands in the first language, and the second has none', () => {
  const item = itemForTests({ names: { und: 'tram' } })
  assert.deepEqual([nameShown(item, 'en', true), nameShown(item, 'fr', false)], ['tram', ''])
})

test('a name that stays changes nothing, unless it was to be checked', () => {
  assert.equal(nameChange(NAMED, 'en', ' cat '), undefined)
  const doubtful = itemForTests({ names: { en: 'cat' }, checks: ['short'] })
  assert.deepEqual(nameChange(doubtful, 'en', 'cat'), { isChecked: true })
  assert.equal(nameChange(doubtful, 'fr', ''), undefined)
})

test('an emptied name is heard from the source again', () => {
  assert.deepEqual(nameChange(NAMED, 'en', ' '), { names: { en: null } })
})

test('what is not answered yet lies over what the server said', () => {
  const change = nameChange(WAITING, 'en', 'bear') ?? assert.fail()
  const [item] = layOver([WAITING], [{ id: 'e', edits: [{ item: WAITING.id, change }] }])
  assert.deepEqual([item?.names, item?.standing, item?.checks], [{ en: 'bear' }, 'live', []])
  assert.equal(layOver([NAMED], [])[0], NAMED)
})

test('a hidden picture that is named stays hidden, and is in play once it is shown again', () => {
  const hidden = applyChange(NAMED, { isHidden: true })
  assert.equal(applyChange(hidden, { names: { fr: 'chat' } }).standing, 'hidden')
  assert.equal(applyChange(hidden, { isHidden: false }).standing, 'live')
})

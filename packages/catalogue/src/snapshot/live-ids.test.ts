import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LiveIds } from './live-ids.ts'

const inPack = (packId: string, ...ids: string[]) => ids.map((id) => ({ id, packId, standing: 'listed' as const }))

test('ids come and go in their order, and an item may change its pack', () => {
  const before = new LiveIds()
  for (const item of [...inPack('p', 'b', 'd'), ...inPack('q', 'f')]) before.push(item)
  const after = before.amend({
    gone: inPack('p', 'b', 'd'),
    added: [...inPack('q', 'g', 'd', 'a'), ...inPack('new', 'c')],
  })
  const seen = (ids: LiveIds) => [null, 'p', 'q', 'new', 'no'].map((packId) => ids.of(packId).join(''))
  assert.deepEqual(seen(before), ['bdf', 'bd', 'f', '', ''])
  assert.deepEqual(seen(after), ['acdfg', '', 'adfg', 'c', ''])
})

test('ids of a pack that is not listed are its own alone', () => {
  const [item = { id: '', packId: '', standing: 'listed' as const }] = inPack('p', 'b')
  const before = new LiveIds()
  before.push(item)
  const after = before.amend({ gone: [item], added: [{ ...item, standing: 'unlisted' }] })
  assert.deepEqual([before.of(null), after.of(null), after.of('p')], [['b'], [], ['b']])
})

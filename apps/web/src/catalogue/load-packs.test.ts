import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, PackList } from '@pd/contract/client'
import { countFound, loadPacks } from './load-packs.ts'

const pack = (id: string, items: number) => ({
  id,
  title: id,
  items,
  licence: '',
  credit: '',
  homepage: null,
  covers: [],
})
const packs = async (): Promise<Answer<PackList>> => ({
  ok: true,
  value: { packs: [pack('a', 5), pack('b', 7)], cover: null },
})
const refusal = { ok: false, problem: { code: 'unreachable' } } as const

test('packs are counted with what the player has found of them', async () => {
  const loaded = await loadPacks(
    { packs, found: async () => ({ ok: true, value: { packs: [{ id: 'b', found: 3 }] } }) },
    { lang: 'en' },
  )
  assert.ok(loaded.ok)
  assert.deepEqual(
    loaded.value.packs.map(({ id, found }) => [id, found]),
    [
      ['a', 0],
      ['b', 3],
    ],
  )
  assert.deepEqual(countFound(loaded.value), { found: 3, n: 12 })
})

test('packs that are not public count for nothing where all pictures are played', async () => {
  const own = { ...pack('c', 4), visibility: 'rooms only' as const }
  const loaded = await loadPacks(
    {
      packs: async () => ({ ok: true, value: { packs: [pack('a', 5), own], cover: null } }),
      found: async () => ({ ok: true, value: { packs: [{ id: 'c', found: 2 }] } }),
    },
    { lang: 'en', rooms: true },
  )
  assert.deepEqual(loaded.ok && countFound(loaded.value), { found: 0, n: 5 })
})

test('packs are shown when the counts are missing, and not without packs', async () => {
  const found = async () => refusal
  const loaded = await loadPacks({ packs, found }, { lang: 'en' })
  assert.deepEqual(loaded.ok && countFound(loaded.value), { found: 0, n: 12 })
  assert.equal(await loadPacks({ packs: async () => refusal, found }, { lang: 'en' }), refusal)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'
import { game, item, picture, round } from './stock.ts'

/** A text is the same byte for byte, in any script, or another. */
export const textContract = (store: () => Store): void => {
  test('texts are the same byte for byte or not at all', async () => {
    await store().games.create(game('g1'))
    for (const id of ['G1', 'g1 ', 'ĝ1']) assert.equal(await store().games.find(id, 'ann'), null, id)
    await store().games.create({ ...game('G1', 'Ann'), startedAt: 2 })
    await store().games.create({ ...game('g1 ', 'ann '), startedAt: 3 })
    assert.deepEqual(await store().games.latest('Ann', 9), [{ ...game('G1', 'Ann'), startedAt: 2 }])
    await store().imports.apply({ pictures: [{ ...picture('cat-2', 'cat', 'animals/Cat.jpg') }] })
    assert.equal((await store().imports.livePictures('cat')).length, 2)
  })

  test('text comes back as it was written, in any script', async () => {
    const text = '🐈‍⬛ Кошка हिन्दी 猫 \\ %_ "\'\n\u0001'
    const wrong = { ...round(1, 'cat'), guesses: [{ text, verdict: 'wrong', level: 1 } as const] }
    await store().games.create(game('g1'))
    await store().games.change({ id: 'g1', playerId: 'ann', now: 5 }, () => ({ ok: true, value: wrong }))
    assert.equal((await store().games.find('g1', 'ann'))?.rounds[0]?.guesses[0]?.text, text)
    const names = [{ locale: 'en', kind: 'name', text, folded: text } as const]
    await store().imports.apply({ items: [{ ...item('bare', 'bare', 'nu'), names }] })
    const [bare] = await store().audit.items(['bare'])
    assert.deepEqual([bare?.names, bare?.pictures], [names, []])
  })
}

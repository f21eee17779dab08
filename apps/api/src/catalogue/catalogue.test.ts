import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ItemPage, PackList, Problem } from '@pd/contract'
import { inLanguage } from '../game/view-game.ts'
import { createPlayer, openTryApp, type TryApp } from '../try-app.ts'

describe('the catalogue', () => {
  let world: TryApp
  before(async () => {
    world = await openTryApp()
  })
  after(() => world.close())

  const get = async <T>(url: string) => (await createPlayer(world).get<T>(url)).body
  const names = async (query: string) => (await get<ItemPage>(`/items${query}`)).items.map(({ name }) => name)

  test('lists every object by name, without pictures for whoever has found none', async () => {
    const { items, total, next } = await get<ItemPage>('/items')
    assert.deepEqual([items.length, total, next], [7, 7, null])
    for (const { found, picture } of items) assert.deepEqual([found, picture], [false, null])
  })

  test('names are in the language asked for, or in what there is', async () => {
    assert.ok((await names('?lang=fr')).includes('ours polaire'))
    assert.ok((await names('?lang=fr')).includes('crocodile'))
    assert.ok((await names('?lang=xx')).includes('polar bear'))
  })

  test('pages hang together', async () => {
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: ItemPage = await get<ItemPage>(`/items?limit=3${next && `&after=${next}`}`)
      seen.push(...page.items.map(({ name }) => name))
      next = page.next
    }
    assert.deepEqual(seen, await names(''))
  })

  test('a text is looked for in folded names', async () => {
    assert.deepEqual(await names('?text=POLAR'), ['polar bear'])
    assert.deepEqual(await names('?text=%25'), await names('?text='))
  })

  test('a made-up cursor, a bad limit and an unknown parameter are refused', async () => {
    for (const query of ['?after=xyz', '?limit=0', '?limit=many', '?limit=1000', '?colour=red'])
      assert.equal((await get<Problem>(`/items${query}`)).code, 'request_invalid', query)
  })

  test('a language that is the name of a method has no title', async () => {
    for (const lang of ['toString', 'valueOf', 'xx']) {
      const { packs } = await get<PackList>(`/packs?lang=${lang}`)
      assert.deepEqual(
        packs.map(({ title }) => title),
        ['Animals'],
        lang,
      )
    }
    for (const lang of ['__proto__', 'constructor', 'hasOwnProperty']) assert.equal(inLanguage({ en: 'x' }, lang), 'x')
  })

  test('packs have titles in the language asked for, counts and credits', async () => {
    const { packs, cover } = await get<PackList>('/packs?lang=fr')
    assert.deepEqual(
      packs.map(({ title, items, found, licence, credit }) => ({ title, items, found, licence, credit })),
      [{ title: 'Animaux', items: 7, found: 0, licence: 'CC0', credit: 'Nobody' }],
    )
    assert.equal(world.sealer.unseal(cover?.slice('/renders/'.length, -'.webp'.length) ?? '')?.cells, 3)
  })
})

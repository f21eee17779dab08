import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type {
  FoundCounts,
  FoundItems,
  FoundObject,
  GameView,
  ItemPage,
  PackList,
  Problem,
  Statistics,
} from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { inLanguage } from '../solo/view-game.ts'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

describe('the catalogue', () => {
  const world = setUp(openTestApp)

  const get = async <T>(url: string) => (await createPlayer(world).get<T>(url)).body
  const names = async (query: string) => (await get<ItemPage>(`/items${query}`)).items.map(({ name }) => name)

  /** The item of a game's first round, which only the server knows. */
  const answerOf = async (game: GameView) => {
    const { pictureId = '' } =
      world.sealer.unseal(/renders\/(.{52})/.exec(game.rounds[0]?.picture ?? '')?.[1] ?? '') ?? {}
    const itemId = world.catalogue.itemIds(null).find((id) => world.catalogue.pictureIds(id).includes(pictureId)) ?? ''
    const subject = await world.catalogue.subject(itemId, pictureId)
    return { itemId, pictureId, name: subject?.names[0]?.text ?? '' }
  }

  test('lists every item by name, and says nothing of its pictures', async () => {
    const { items, total, next } = await get<ItemPage>('/items')
    assert.deepEqual([items.length, total, next], [7, 7, null])
    for (const item of items) assert.deepEqual(Object.keys(item), ['id', 'name', 'pack'])
  })

  test('lists are the same for every caller, and not sent again to one that has them', async () => {
    const ann = createPlayer(world)
    await ann.newGame()
    for (const url of ['/items?limit=3', '/packs?lang=fr']) {
      const ask = (headers: Record<string, string>) => world.app.inject({ url, headers })
      const [anonymous, hers] = [await ask({}), await ask({ cookie: ann.cookie() })]
      assert.equal(anonymous.body, hers.body)
      assert.deepEqual([hers.headers['cache-control'], hers.headers['set-cookie']], ['public, no-cache', undefined])
      const etag = String(hers.headers.etag)
      const again = await ask({ 'if-none-match': etag })
      assert.deepEqual([again.statusCode, again.body, again.headers.etag], [304, '', etag])
      assert.equal((await ask({ 'if-none-match': '"another"' })).statusCode, 200)
    }
  })

  test('a list is another one after the catalogue has changed', async () => {
    const etagOf = async () => (await world.app.inject({ url: '/items?text=yeti' })).headers.etag
    const before = await etagOf()
    const { packs } = await get<PackList>('/packs')
    const names = [{ locale: 'en', kind: 'name', text: 'yeti', folded: 'yeti' } as const]
    const id = 'yetiyetiyetiyeti'
    const yeti = { id, packId: packs[0]?.id ?? '', slug: 'yeti', fingerprint: '', licence: null, credit: null, names }
    await world.store.imports.apply({ items: [yeti] })
    await world.catalogue.refresh()
    assert.notEqual(await etagOf(), before)
    await world.store.imports.retire(yeti.packId, [], 1)
    await world.catalogue.refresh()
  })

  test('a player finds items for the player alone, with names and pictures, and no other has a name there', async () => {
    const [ann, bob] = [createPlayer(world), createPlayer(world)]
    const game = await ann.newGame({ rounds: 1 })
    await bob.newGame()
    const url = '/found/items?lang=fr'
    const none: FoundItems = { items: [], matching: 0, found: 0, total: 7, next: null }
    assert.deepEqual((await ann.get<FoundItems>(url)).body, none)
    const plan = await answerOf(game)
    assert.equal((await ann.get<Problem>(`/found/items/${plan.itemId}`)).body.code, 'object_not_found')
    await ann.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: plan.name })
    const { body } = await ann.get<FoundItems>(url)
    assert.deepEqual(
      { ...body, items: body.items.map(({ id, picture }) => ({ id, picture })) },
      {
        ...none,
        items: [{ id: plan.itemId, picture: world.paths.thumbnail(plan.pictureId) }],
        matching: 1,
        found: 1,
      },
    )
    assert.deepEqual(
      (await ann.get<FoundCounts>('/found')).body.packs.map(({ found }) => found),
      [1],
    )
    for (const other of [bob, createPlayer(world)]) {
      assert.deepEqual((await other.get<FoundItems>(url)).body, none)
      assert.deepEqual((await other.get<FoundCounts>('/found')).body, { packs: [] })
      assert.equal((await other.get<Problem>(`/found/items/${plan.itemId}`)).body.code, 'object_not_found')
    }
  })

  test('what was found is paged, looked for by a part of its name, and has a page of its own', async () => {
    const ann = createPlayer(world)
    for (let round = 0; round < 3; round++) {
      const game = await ann.newGame({ rounds: 1 })
      const { name } = await answerOf(game)
      await ann.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: name })
    }
    const pageOf = async (query: string) => (await ann.get<FoundItems>(`/found/items?limit=2${query}`)).body
    const first = await pageOf('')
    const second = await pageOf(`&after=${first.next}`)
    assert.deepEqual([first.items.length, second.items.length, first.found, second.next], [2, 1, 3, null])
    assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 3)
    const [item] = second.items
    assert.ok(item)
    const sought = await pageOf(`&text=${encodeURIComponent(item.name.slice(1).toUpperCase())}`)
    assert.ok(sought.items.some(({ id }) => id === item.id) && sought.matching < 3)
    await world.books.ratings.refresh()
    const { body } = await ann.get<FoundObject>(`/found/items/${item.id}?lang=en`)
    const { name, credit, licence, level, rounds, plays, levels } = body
    assert.deepEqual(
      { name, credit, licence, level, rounds },
      { name: item.name, credit: 'Nobody', licence: 'CC0', level: 1, rounds: 1 },
    )
    assert.ok(plays > 0 && levels[0] !== undefined && levels[0] > 0)
    assert.equal(world.sealer.unseal(body.picture.slice('/renders/'.length, -'.webp'.length))?.cells, 0)
  })

  test('statistics count what a player has played, and nothing for a caller without a session', async () => {
    const ann = createPlayer(world)
    const game = await ann.newGame({ rounds: 2 })
    const { name } = await answerOf(game)
    await ann.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: name })
    await ann.post(`/games/${game.id}/give-up`, { round: 2 })
    const { body } = await ann.get<Statistics>('/found/statistics?lang=fr')
    const { packs, ...counts } = body
    const none = {
      games: 0,
      rounds: 0,
      found: 0,
      levels: [0, 0, 0, 0, 0, 0, 0],
      missed: 0,
      streak: { days: 0, longest: 0 },
    }
    assert.deepEqual(counts, { ...none, games: 1, rounds: 2, found: 1, levels: [1, 0, 0, 0, 0, 0, 0], missed: 1 })
    assert.deepEqual(
      packs.map(({ title, items, found, rounds, best }) => ({ title, items, found, rounds, best })),
      [{ title: 'Animaux', items: 7, found: 1, rounds: 2, best: 1 }],
    )
    assert.deepEqual((await createPlayer(world).get<Statistics>('/found/statistics')).body, { ...none, packs: [] })
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
      packs.map(({ title, items, licence, credit }) => ({ title, items, licence, credit })),
      [{ title: 'Animaux', items: 7, licence: 'CC0', credit: 'Nobody' }],
    )
    for (const pack of packs)
      assert.ok(pack.covers.length > 0 && pack.covers.length <= 2 && new Set(pack.covers).size === pack.covers.length)
    assert.equal(world.sealer.unseal(cover?.slice('/renders/'.length, -'.webp'.length) ?? '')?.cells, 3)
  })
})

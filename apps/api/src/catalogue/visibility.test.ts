import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { GameView, GuessAnswer, ItemPage, PackList, Problem, RoomView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

const PACKS = {
  open: { visibility: 'public', names: ['horse', 'cat', 'tower', 'apple'] },
  class: { visibility: 'rooms only', names: ['power', 'cats eye', 'teacher', 'headmaster'] },
  linked: { visibility: 'unlisted', names: ['yeti', 'kraken', 'griffin', 'unicorn'] },
} as const

const putPacks = async (folder: string): Promise<void> => {
  let seed = 0
  for (const [title, { visibility, names }] of Object.entries(PACKS)) {
    await mkdir(join(folder, title), { recursive: true })
    for (const name of names) await writeFile(join(folder, title, `${name}.png`), await drawTestCard(++seed))
    const about = { title, language: 'en', visibility }
    await writeFile(join(folder, title, 'pack.json'), JSON.stringify(about))
  }
}

describe('a pack that is not public', () => {
  const world = setUp(() => openTestApp({ pictures: putPacks }))
  const ids = new Map<string, string>()
  before(async () => {
    for (const { pack } of await world.store.packs.list()) ids.set(pack.titles.und ?? '', pack.id)
  })

  const idOf = (title: keyof typeof PACKS): string => ids.get(title) ?? assert.fail(title)
  const get = async <T>(url: string) => (await createPlayer(world).get<T>(url)).body
  const titles = async (query: string) =>
    (await get<PackList>(`/packs?lang=en${query}`)).packs.map(({ title, visibility }) => [title, visibility])

  test('is listed for rooms or by its link alone', async () => {
    const open = ['open', undefined]
    assert.deepEqual(await titles(''), [open])
    assert.deepEqual(await titles('&rooms=true'), [['class', 'rooms only'], open])
    assert.deepEqual(await titles(`&pack=${idOf('linked')}`), [['linked', 'unlisted'], open])
    assert.deepEqual(await titles(`&pack=${idOf('class')}`), [open])
  })

  test('has its names in no list and in no search', async () => {
    for (const query of ['', `pack=${idOf('class')}`, `pack=${idOf('linked')}`, 'text=e', 'text=teacher']) {
      const { items } = await get<ItemPage>(`/items?lang=en&limit=200&${query}`)
      const open: readonly string[] = PACKS.open.names
      assert.deepEqual(
        items.filter(({ name }) => !open.includes(name)),
        [],
        query,
      )
    }
  })

  test('is played alone by who has its link, and never where it is for rooms', async () => {
    const play = (pack: string) =>
      createPlayer(world).post<GameView & Problem>('/games', { plan: 'solo', rounds: 4, pack, language: 'en' })
    assert.equal((await play(idOf('linked'))).status, 201)
    const refused = await play(idOf('class'))
    assert.deepEqual([refused.status, refused.body.code], [404, 'pack_not_found'])
  })

  test('takes no part in a game or a room of all pictures, nor in its choices', async () => {
    const host = createPlayer(world)
    const { body } = await host.post<RoomView>('/rooms', { rounds: 1, answers: 'choices', language: 'en' })
    await host.post(`/rooms/${body.code}/players`, { name: 'Ann' })
    await host.post(`/rooms/${body.code}/host`, { do: 'next' })
    const live = await host.get<RoomView>(`/rooms/${body.code}`)
    const choices = live.body.round?.choices ?? []
    assert.deepEqual([...choices].toSorted(), [...PACKS.open.names].toSorted())
  })

  test('is played in a room that chooses it', async () => {
    const opened = await createPlayer(world).post<RoomView>('/rooms', { rounds: 1, pack: idOf('class') })
    assert.equal(opened.status, 201)
  })

  test('is not met by guesses at public pictures: a slip that its name would forbid is forgiven', async () => {
    // "ower" is one edit from "tower", and from "power"
    const near = (packId: string | null) => [
      ...world.catalogue.current().namesIn(packId).namesWithin({ key: 'ower', edits: 1 }),
    ]
    assert.deepEqual([near(null).length, near(idOf('open')).length, near(idOf('class')).length], [1, 1, 2])
    const player = createPlayer(world)
    const { id } = await player.newGame({ rounds: 4, language: 'en' })
    const found: unknown[] = []
    for (let round = 1; round <= 4; round++) {
      const { body } = await player.post<GuessAnswer>(`/games/${id}/guesses`, { round, level: 1, text: 'ower' })
      if (body.game.rounds.find(({ number }) => number === round)?.outcome === 'found') found.push(round)
      else await player.post(`/games/${id}/give-up`, { round })
    }
    assert.equal(found.length, 1)
  })
})

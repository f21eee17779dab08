import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { FoundCounts, GameView, PackList, PreviewLink, PreviewView, Problem, Statistics } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { addAccount, openSession } from '../../testing/desk-accounts.ts'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'

const DAY_MS = 86_400_000

describe('a preview of a pack', () => {
  const world = setUp(openTestApp)
  let packId = ''
  const linkOf = async (): Promise<string> => {
    const headers = await openSession(world, 'ann')
    const answer = await world.app.inject({ method: 'POST', url: `/desk/packs/${packId}/preview`, headers })
    const { path } = answer.json() as PreviewLink
    return new URL(path, 'http://game.example').searchParams.get('preview') ?? ''
  }
  const show = async (state: 'hidden' | 'public') => {
    await world.store.packs.setState([packId], state, 1)
    await world.catalogue.refresh()
  }
  before(async () => {
    await addAccount(world, { name: 'ann', role: 'curator', password: 'correct horse battery' })
    packId = ((await world.app.inject('/packs')).json() as PackList).packs[0]?.id ?? ''
    await show('hidden')
  })

  const answerOf = async ({ rounds }: GameView): Promise<string> => {
    const token = rounds.at(-1)?.picture.split('/').at(-1)?.replace('.webp', '') ?? ''
    const pictureId = world.sealer.unseal(token)?.pictureId
    const items = (await world.store.packs.contents(packId))?.items ?? []
    const item = items.find(({ pictures }) => pictures.some(({ id }) => id === pictureId))
    return item?.names.find(({ kind, locale }) => kind === 'name' && locale === 'en')?.text ?? assert.fail('no item')
  }
  /** Plays a preview to its end; all that the API said before each reveal. */
  const playAll = async (player: ReturnType<typeof createPlayer>, link: string) => {
    const said: string[] = []
    let { body: game } = await player.post<GameView>('/previews', { link, rounds: 3 })
    while (game.state === 'playing') {
      const round = game.rounds.at(-1)
      said.push(JSON.stringify({ ...game, rounds: [round] }))
      const given = await player.post<GameView>(`/games/${game.id}/give-up`, { round: round?.number })
      game = given.body
    }
    return { game, said }
  }

  test('is played alone by its link while the pack is hidden, and no name is said before its reveal', async () => {
    const link = await linkOf()
    const player = createPlayer(world)
    const about = (await player.get<PreviewView>(`/previews?link=${link}&lang=fr`)).body
    assert.deepEqual([about.title, about.items], ['Animaux', 7])
    assert.equal((await player.post<Problem>('/games', { plan: 'solo', pack: packId })).body.code, 'not_enough_items')
    const { game, said } = await playAll(player, link)
    assert.deepEqual([game.plan, game.rounds.length, game.pack?.id], ['preview', 3, packId])
    const names = game.rounds.map(({ reveal }) => reveal?.name ?? '')
    assert.equal(names.every(Boolean), true)
    for (const [at, text] of said.entries()) assert.equal(text.includes(names[at] ?? ''), false)
    for (const name of names) assert.equal(link.includes(name), false)
  })

  test('judges guesses as any game, and is not found by others', async () => {
    const player = createPlayer(world)
    const { body: game } = await player.post<GameView>('/previews', { link: await linkOf() })
    const guess = { round: 1, level: 1, text: await answerOf(game) }
    const answer = await player.post<{ verdict: string }>(`/games/${game.id}/guesses`, guess)
    assert.equal(answer.body.verdict, 'correct')
    assert.equal((await createPlayer(world).get(`/games/${game.id}`)).status, 401)
  })

  test('counts for no collection, record, list, rating or duel, also once the pack is public', async () => {
    const player = createPlayer(world)
    const { body: game } = await player.post<GameView>('/previews', { link: await linkOf(), rounds: 1 })
    await player.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: await answerOf(game) })
    assert.equal((await player.post<Problem>(`/games/${game.id}/duel`, {})).body.code, 'no_duel')
    await show('public')
    const found = (await player.get<FoundCounts>('/found')).body
    assert.equal(
      found.packs.reduce((sum, pack) => sum + pack.found, 0),
      0,
    )
    assert.equal((await player.get<Statistics>('/found/statistics')).body.games, 0)
    assert.deepEqual((await player.get<{ games: unknown[] }>('/games')).body.games, [])
    await world.books.ratings.refresh()
    const items = world.catalogue.itemIds(packId)
    assert.equal(items.length, 7)
    assert.ok(items.every((itemId) => world.books.ratings.of(itemId) === undefined))
    await show('hidden')
  })

  test('is refused with one sentence when its link is changed, foreign or over, or its pack removed', async () => {
    const link = await linkOf()
    const player = createPlayer(world)
    const problems = async (text: string) => [
      (await player.get<Problem>(`/previews?link=${text}`)).body.code,
      (await player.post<Problem>('/previews', { link: text })).body.code,
    ]
    const changed = `${link[0] === 'A' ? 'B' : 'A'}${link.slice(1)}`
    for (const text of [changed, link.slice(1), 'x'])
      assert.deepEqual(await problems(text), ['preview_ended', 'preview_ended'])
    world.clock.aheadMs += 8 * DAY_MS
    assert.deepEqual(await problems(link), ['preview_ended', 'preview_ended'])
    const fresh = await linkOf()
    await world.store.packs.setState([packId], 'removed', 1)
    assert.deepEqual(await problems(fresh), ['preview_ended', 'preview_ended'])
  })
})

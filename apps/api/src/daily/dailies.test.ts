import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { DailyCalendar, DailyView, GameView, Problem } from '@pd/contract'
import { addDays, createZone, evolve, ROOM_DEFAULTS, type Room } from '@pd/core'
import { drawTestCard } from '@pd/testing/test-card'
import { drawRound } from '../rooms/round/draw-round.ts'
import { startGame } from '../solo/new-game.ts'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'
import { createDailyBook } from './daily-book.ts'

const DAY_MS = 86_400_000
const ZONE = 'Pacific/Auckland'
const ITEMS = 60

const room: Room = evolve(null, {
  seq: 1,
  at: 0,
  type: 'opened',
  host: 'host',
  settings: { ...ROOM_DEFAULTS, rounds: 30, answers: 'choices' },
})

/** A pack of sixty, the smallest of which items are withheld. */
const putMany = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'things'), { recursive: true })
  const names = Array.from({ length: ITEMS }, (_, at) => `thing${String.fromCharCode(97 + (at % 26), 97 + at / 26)}`)
  for (const [seed, name] of names.entries())
    await writeFile(join(folder, 'things', `${name}.png`), await drawTestCard(seed + 1))
  const about = { title: { en: 'Things' }, licence: 'CC0', credit: 'Nobody', language: 'en', ladder: 'art' }
  await writeFile(join(folder, 'things', 'pack.json'), JSON.stringify(about))
}

describe('dailies', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp({ pictures: putMany, timeZone: ZONE })
    goToMidnight(DAY_MS / 2_000)
  })
  after(() => world.close())

  const now = () => Date.now() + world.clock.aheadMs
  const zone = createZone(ZONE)
  const ratings = { hardnessOf: () => null, of: () => undefined }
  const today = () => zone.dayAt(now())
  /** Sets the clock to a number of seconds before the end of today, or after it. */
  const goToMidnight = (seconds: number) => {
    world.clock.aheadMs += zone.endOf(today()) + seconds * 1_000 - now()
  }
  const view = async (player: ReturnType<typeof createPlayer>, day = 'today') =>
    (await player.get<DailyView>(`/dailies/${day}`)).body
  const begin = async (player: ReturnType<typeof createPlayer>, day = 'today') =>
    (await player.post(`/dailies/${day}`, { language: 'en' })).body
  const nameOn = async (day: string): Promise<string> => {
    const item = await world.store.daily.on(day)
    const subject = item && world.catalogue.current().subject(item.itemId, item.pictureId)
    return subject?.names[0]?.text ?? assert.fail(`no item on ${day}`)
  }
  const guess = async (player: ReturnType<typeof createPlayer>, game: GameView, text: string) =>
    player.post(`/games/${game.id}/guesses`, { round: 1, level: game.rounds[0]?.level ?? 1, text })
  const find = async (player: ReturnType<typeof createPlayer>, day = 'today') =>
    guess(player, await begin(player, day), await nameOn(day === 'today' ? today() : day))

  test('all players get one item, a player one game, and none hears of the others before the end', async () => {
    const [ann, bob] = [createPlayer(world), createPlayer(world)]
    const game = await begin(ann)
    assert.deepEqual([game.plan, game.roundCount, game.rounds[0]?.level, game.rounds[0]?.prices], ['daily', 1, 1, {}])
    assert.equal((await begin(ann)).id, game.id)
    await bob.newGame()
    const both = await Promise.all([begin(bob), begin(bob)])
    assert.equal(both[0]?.id, both[1]?.id)
    assert.equal((await view(ann)).result, null)
    await guess(bob, both[0] as GameView, 'a teapot')
    await find(bob)
    await find(ann)
    const { day, number, isRated, result, streak, zone: shown } = await view(ann)
    assert.deepEqual([day, number, isRated, shown], [today(), 1, true, ZONE])
    assert.deepEqual(result, { outcome: 'found', level: 1, others: 1, found: [1, 1, 0, 0, 0, 0, 0], missed: 0 })
    assert.deepEqual(streak, { days: 1, longest: 1 })
  })

  test('a daily is no game to order, and is not among those to continue', async () => {
    const ann = createPlayer(world)
    assert.equal((await ann.post<Problem>('/games', { plan: 'daily' })).body.code, 'request_invalid')
    await begin(ann)
    assert.deepEqual((await ann.get<{ games: unknown[] }>('/games')).body.games, [])
  })

  test('a day to come is refused, and a day before the first is not found', async () => {
    const ann = createPlayer(world)
    const codeOf = async (day: string) => (await ann.get<Problem>(`/dailies/${day}`)).body.code
    assert.deepEqual(
      [await codeOf(addDays(today(), 1)), await codeOf(addDays(today(), -1)), await codeOf('2026-02-30')],
      ['day_not_begun', 'day_not_found', 'day_not_found'],
    )
    assert.equal((await ann.post<Problem>(`/dailies/${addDays(today(), 1)}`, {})).body.code, 'day_not_begun')
  })

  test('items drawn ahead are in no other game until their day is over', async () => {
    const ahead = (await world.store.daily.from(today())).map(({ itemId }) => itemId)
    assert.equal(ahead.length, ITEMS / 10)
    const { store, catalogue } = world
    // another process: it knows what was drawn from the database alone
    const { withheld } = createDailyBook({ store: store.daily, catalogue, ratings, zone, now, random: Math.random })
    const tools = { store, catalogue, ratings, now, random: Math.random, withheld }
    const drawn = new Set<string>()
    for (let at = 0; at < 3; at++) {
      const playerId = `player ${at}`
      const started = await startGame({ plan: 'solo', rounds: 20 }, playerId, tools)
      for (const { itemId } of started.ok ? started.value.rounds : []) drawn.add(itemId)
    }
    for (let at = 0; at < 2 * ITEMS; at++) {
      const plan = await drawRound(room, tools)
      for (const itemId of [plan?.itemId ?? '', ...(plan?.choices ?? []).map((choice) => choice.itemId)])
        drawn.add(itemId)
    }
    assert.equal(drawn.size, ITEMS - ahead.length)
    for (const itemId of ahead) assert.ok(!drawn.has(itemId), itemId)
  })

  test('a game begun before midnight belongs to the day that ended, and the streak goes on', async () => {
    const ann = createPlayer(world)
    goToMidnight(-60)
    const day = today()
    const game = await begin(ann)
    goToMidnight(60)
    assert.equal(today(), addDays(day, 1))
    await guess(ann, game, await nameOn(day))
    assert.deepEqual((await view(ann)).streak, { days: 1, longest: 1 })
    assert.equal((await view(ann)).game, null)
    await find(ann)
    assert.deepEqual((await view(ann)).streak, { days: 2, longest: 2 })
    assert.equal((await view(ann, day)).isRated, true)
  })

  test('an earlier day is played unrated, once, and changes neither its results nor the streak', async () => {
    const [ann, bob] = [createPlayer(world), createPlayer(world)]
    world.clock.aheadMs += DAY_MS
    const day = today()
    await find(ann)
    world.clock.aheadMs += DAY_MS
    await find(bob, day)
    const { isRated, result, streak, game } = await view(bob, day)
    assert.deepEqual(
      [isRated, result?.others, result?.found[0], streak.days, game?.state],
      [false, 1, 1, 0, 'finished'],
    )
    assert.equal((await begin(bob, day)).id, game?.id)
    const { days, first, played } = (await bob.get<DailyCalendar>(`/dailies?month=${day.slice(0, 7)}`)).body
    assert.deepEqual(
      days.find((each) => each.day === day),
      { day, state: 'found', level: 1, isRated: false },
    )
    assert.ok(first <= day && days.every((each) => each.day <= today()))
    assert.equal(played, 1)
  })

  test('two processes that find days without an item agree on one each, also when one has another chance', async () => {
    world.clock.aheadMs += 3 * DAY_MS
    const { store, catalogue } = world
    const books = [0.1, 0.9].map((chance) =>
      createDailyBook({ store: store.daily, catalogue, ratings, zone, now, random: () => chance }),
    )
    await Promise.all(books.map((book) => book.draw()))
    const items = await Promise.all(books.map((book) => book.on(today())))
    assert.deepEqual(items[0], items[1])
    const ahead = await store.daily.from(today())
    assert.equal(new Set(ahead.map(({ day }) => day)).size, ITEMS / 10)
    assert.equal(new Set(ahead.map(({ itemId }) => itemId)).size, ITEMS / 10)
  })
})

describe('dailies of a small collection', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp()
  })
  after(() => world.close())

  test('have today alone, and nothing is withheld', async () => {
    const { body } = await createPlayer(world).get<DailyView>('/dailies/today')
    assert.equal((await world.store.daily.from(body.day)).length, 1)
    const game = await createPlayer(world).newGame({ rounds: 7 })
    assert.equal(game.roundCount, 7)
  })

  test('replace an item that was taken out of play while no game of it has begun', async () => {
    const { body } = await createPlayer(world).get<DailyView>('/dailies/today')
    const item = await world.store.daily.on(body.day)
    assert.ok(item)
    const pack = world.catalogue.current().packs[0]?.pack.id ?? ''
    await world.store.imports.retire(pack, [item.pictureId], Date.now())
    await world.catalogue.refresh()
    await createPlayer(world).post('/dailies/today', {})
    assert.notEqual((await world.store.daily.on(body.day))?.itemId, item.itemId)
  })
})

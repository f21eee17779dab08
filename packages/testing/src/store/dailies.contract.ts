import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Game } from '@pd/core'
import type { DailyItem, Store } from '@pd/store'
import { found, game, round } from './stock.ts'

const itemOn = (day: string, itemId: string): DailyItem => ({ day, itemId, pictureId: `${itemId}-1` })
const DAYS = [itemOn('2026-11-28', 'cat'), itemOn('2026-11-29', 'dog'), itemOn('2026-11-30', 'bee')]
const TODAY = '2026-11-28'

const dailyOf = (id: string, playerId = 'ann', startedAt = 1_000): Game => ({
  ...game(id, playerId, startedAt),
  plan: 'daily',
  rounds: [round(1, 'cat')],
})

/** Each day has one item, each player one game of it. */
export const dailyContract = (store: () => Store): void => {
  const drawAll = () => store().daily.draw(TODAY, () => DAYS)
  const begin = (daily: Game, isRated = true) => store().daily.begin({ day: TODAY, isRated, game: daily })
  const end = (id: string, playerId: string) =>
    store().games.change({ id, playerId, now: 5 }, ({ rounds: [open] }) => ({
      ok: true,
      value: found(open ?? round(1, 'cat')),
    }))

  test('the items of the days come back in the order of the days', async () => {
    assert.equal(await store().daily.first(), null)
    await store().daily.draw(TODAY, () => DAYS.toReversed())
    assert.deepEqual(await store().daily.from('2026-11-29'), DAYS.slice(1))
    assert.deepEqual(await store().daily.on(TODAY), DAYS[0])
    assert.deepEqual([await store().daily.on('2026-12-01'), await store().daily.first()], [null, TODAY])
  })

  test('a draw decides upon what is kept, and may replace it', async () => {
    await drawAll()
    const replaced = itemOn('2026-11-30', 'cat')
    await store().daily.draw(TODAY, ({ drawn, isBegun }) => {
      assert.deepEqual([drawn, isBegun(TODAY)], [DAYS, false])
      return [replaced]
    })
    assert.deepEqual(await store().daily.from(TODAY), [...DAYS.slice(0, 2), replaced])
    await begin(dailyOf('g1'))
    await store().daily.draw(TODAY, ({ isBegun }) => {
      assert.equal(isBegun(TODAY), true)
      return []
    })
  })

  test('draws at the same time follow each other', async () => {
    const seen: number[] = []
    const draw = () =>
      store().daily.draw(TODAY, ({ drawn }) => {
        seen.push(drawn.length)
        return drawn.length === 0 ? DAYS : []
      })
    await Promise.all([draw(), draw(), draw()])
    assert.deepEqual(seen, [0, 3, 3])
  })

  test('a player has one game a day, however often and at the same time it is begun', async () => {
    await drawAll()
    const begun = await Promise.all(['g1', 'g2', 'g3'].map((id) => begin(dailyOf(id))))
    assert.equal(new Set(begun.map(({ id }) => id)).size, 1)
    assert.deepEqual(await begin(dailyOf('g4')), begun[0])
    assert.equal((await begin(dailyOf('g5', 'bob'))).id, 'g5')
    assert.equal((await store().games.latest('ann', 9)).length, 1)
  })

  test('rated games are counted once they have ended, by how they did', async () => {
    await drawAll()
    for (const [id, player] of [
      ['g1', 'ann'],
      ['g2', 'bob'],
      ['g3', 'eve'],
    ] as const)
      await begin(dailyOf(id, player), player !== 'eve')
    for (const [id, player] of [
      ['g1', 'ann'],
      ['g3', 'eve'],
    ] as const)
      await end(id, player)
    assert.deepEqual(await store().daily.counts(TODAY), [{ outcome: 'found', level: 1, players: 1 }])
    assert.deepEqual(await store().daily.played('ann'), [
      { day: TODAY, gameId: 'g1', isRated: true, outcome: 'found', level: 1 },
    ])
    assert.deepEqual(await store().daily.played('bob'), [
      { day: TODAY, gameId: 'g2', isRated: true, outcome: null, level: 1 },
    ])
    assert.deepEqual((await store().daily.played('eve'))[0]?.isRated, false)
  })

  test('what was played alone of late says how hard an item is and when it was seen', async () => {
    await store().games.create(game('g1', 'ann', 100))
    await store().games.create(game('g2', 'bob', 200))
    for (const [id, player] of [
      ['g1', 'ann'],
      ['g2', 'bob'],
    ] as const)
      await end(id, player)
    assert.deepEqual(await store().daily.lastPlayed(0), new Map([['cat', 200]]))
    assert.deepEqual(await store().daily.lastPlayed(201), new Map())
  })
}

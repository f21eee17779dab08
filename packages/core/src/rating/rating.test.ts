import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NEW_RATING } from './glicko.ts'
import { hardnessOf, PLAYS_LEAST } from './hardness.ts'
import { itemResultOf, scoreAgainst } from './item-result.ts'
import { nearLevel } from './near-level.ts'
import { ratePeriod } from './rate-period.ts'

const ladder = [3, 4, 6, 8, 12, 16, 24]
const round = { outcome: 'found', level: 3, ladder, hints: [] } as const

test('a finished round is a result by its level, a round that is played is none', () => {
  assert.deepEqual(itemResultOf({ plan: 'solo' }, round), { level: 3, levels: 8, hints: 0 })
  assert.deepEqual(itemResultOf({ plan: 'daily' }, { ...round, outcome: 'given_up' }), {
    level: 0,
    levels: 8,
    hints: 0,
  })
  assert.equal(itemResultOf({ plan: 'solo' }, { ...round, outcome: null }), null)
})

test('a score falls by even steps, a hint costs as much as a level, and an item not found scores nothing', () => {
  assert.equal(scoreAgainst({ level: 1, levels: 8, hints: 0 }), 1)
  assert.equal(scoreAgainst({ level: 5, levels: 8, hints: 0 }), 0.5)
  assert.equal(scoreAgainst({ level: 4, levels: 8, hints: 1 }), 0.5)
  assert.equal(scoreAgainst({ level: 7, levels: 8, hints: 3 }), 0)
  assert.equal(scoreAgainst({ level: 0, levels: 8, hints: 0 }), 0)
})

test('a period rates the players and the items that took part, each against the other as it was before', () => {
  const strong = { ...NEW_RATING, value: 1800 }
  const period = [
    { playerId: 'ann', itemId: 'cat', score: 1 },
    { playerId: 'bob', itemId: 'cat', score: 0.25 },
    { playerId: 'bob', itemId: 'owl', score: 0 },
  ]
  const { players, items } = ratePeriod(period, { players: new Map([['ann', strong]]), items: new Map() })
  assert.deepEqual([...players.keys()], ['ann', 'bob'])
  assert.deepEqual([...items.keys()], ['cat', 'owl'])
  assert.ok((players.get('ann')?.value ?? 0) > 1800)
  assert.ok((players.get('bob')?.value ?? 0) < 1500)
  assert.ok((items.get('owl')?.value ?? 0) > 1500)
  const alone = ratePeriod(period.slice(2), { players: new Map(), items: new Map() })
  assert.deepEqual(alone.items.get('owl'), items.get('owl'))
})

test('an item is easy, medium or hard once twenty players have tried it', () => {
  const shown = (value: number, plays = PLAYS_LEAST) => hardnessOf({ value, plays })
  assert.deepEqual([shown(1300), shown(1500), shown(1700)], ['easy', 'medium', 'hard'])
  assert.deepEqual([shown(1379), shown(1380), shown(1620), shown(1621)], ['easy', 'medium', 'medium', 'hard'])
  assert.equal(shown(1700, PLAYS_LEAST - 1), null)
  assert.equal(hardnessOf(undefined), null)
})

test('items near a level are the nearest of those not seen, and never fewer than a game needs', () => {
  const ids = Array.from({ length: 100 }, (_, n) => `item${n}`)
  const search = {
    player: 1600,
    ratingOf: (id: string) => (id === 'item7' ? undefined : 1000 + 10 * Number(id.slice(4))),
    isSeen: (id: string) => id === 'item60',
    rounds: 5,
  }
  const near = nearLevel(ids, search)
  assert.equal(near.length, 25)
  assert.deepEqual(near.slice(0, 2).sort(), ['item59', 'item61'])
  assert.ok(!near.includes('item60'), 'seen before')
  assert.ok(near.includes('item7'), 'without a rating')
  assert.equal(nearLevel(ids.slice(0, 3), { ...search, isSeen: () => true }).length, 3)
})

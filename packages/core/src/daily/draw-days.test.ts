import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { HARDNESSES } from '../rating/hardness.ts'
import { addDays, type Day, daysFrom } from './day.ts'
import { DAYS_AHEAD, type DailyCandidate, type DailyStock, type DayItem, drawDays, withheldOf } from './draw-days.ts'

const TODAY = '2026-11-28'

const randomOf = (seed: number) => {
  const next = seeded(seed)
  return () => next(1_000_000) / 1_000_000
}

const candidatesOf = (packs: Readonly<Record<string, number>>): DailyCandidate[] =>
  Object.entries(packs).flatMap(([packId, items]) =>
    Array.from({ length: items }, (_, at) => ({
      itemId: `${packId}-${at}`,
      packId,
      isSpare: items >= 60,
      hardness: HARDNESSES[at % 3] ?? null,
      seenAt: 0,
    })),
  )

const LARGE = candidatesOf({ animals: 97, food: 79, objects: 100, music: 14 })
const stockOf = (changes: Partial<DailyStock> = {}): DailyStock => ({
  today: TODAY,
  drawn: [],
  candidates: LARGE,
  isTodayBegun: false,
  random: randomOf(1),
  ...changes,
})

/** What is drawn when a server runs for some days, a draw each midnight. */
const runFor = (days: number, changes: Partial<DailyStock> = {}): DayItem[] => {
  const drawn = new Map<Day, string>()
  const random = changes.random ?? randomOf(2)
  for (let at = 0; at < days; at++) {
    const known = [...drawn].map(([day, itemId]) => ({ day, itemId }))
    const stock = stockOf({ ...changes, today: addDays(TODAY, at), drawn: known, random })
    for (const { day, itemId } of drawDays(stock)) drawn.set(day, itemId)
  }
  return [...drawn].map(([day, itemId]) => ({ day, itemId }))
}

const packOf = ({ itemId }: DayItem): string => itemId.split('-')[0] ?? ''

test('today and the thirteen days ahead are drawn, once', () => {
  const drawn = drawDays(stockOf())
  assert.deepEqual(
    drawn.map(({ day }) => day),
    Array.from({ length: DAYS_AHEAD }, (_, at) => addDays(TODAY, at)),
  )
  assert.deepEqual(drawDays(stockOf({ drawn })), [])
  const [next, ...others] = drawDays(stockOf({ drawn, today: addDays(TODAY, 1) }))
  assert.deepEqual([next?.day, others], [addDays(TODAY, DAYS_AHEAD), []])
})

test('no item comes again within half the catalogue, and each day has one', () => {
  const drawn = runFor(400)
  assert.equal(drawn.length, 413)
  const last = new Map<string, Day>()
  for (const { day, itemId } of drawn) {
    const before = last.get(itemId)
    assert.ok(before === undefined || daysFrom(before, day) > LARGE.length / 2, `${itemId}: ${before}, ${day}`)
    last.set(itemId, day)
  }
})

test('packs and hardness change from day to day, and packs too small to spare an item are left out', () => {
  const drawn = runFor(60)
  const hardness = new Map(LARGE.map(({ itemId, hardness }) => [itemId, hardness]))
  for (const [at, item] of drawn.slice(1).entries()) {
    const before = drawn[at]
    assert.ok(before)
    assert.notEqual(packOf(item), packOf(before), item.day)
    assert.notEqual(hardness.get(item.itemId), hardness.get(before.itemId), item.day)
  }
  assert.deepEqual(new Set(drawn.map(packOf)), new Set(['animals', 'food', 'objects']))
})

test('chance alone says the order', () => {
  const orders = [1, 2, 3].map((seed) => drawDays(stockOf({ random: randomOf(seed) })).map(({ itemId }) => itemId))
  assert.equal(new Set(orders.map(String)).size, 3)
})

test('an item that goes out of play is replaced before its day, and on its day while no game has begun', () => {
  const drawn = drawDays(stockOf())
  const gone = new Set([drawn[0]?.itemId, drawn[5]?.itemId])
  const candidates = LARGE.filter(({ itemId }) => !gone.has(itemId))
  const daysReplaced = (isTodayBegun: boolean) =>
    drawDays(stockOf({ drawn, candidates, isTodayBegun })).map(({ day }) => day)
  assert.deepEqual(daysReplaced(false), [TODAY, addDays(TODAY, 5)])
  assert.deepEqual(daysReplaced(true), [addDays(TODAY, 5)])
  assert.deepEqual(
    drawDays(
      stockOf({
        drawn,
        today: addDays(TODAY, 1),
        candidates: LARGE.filter(({ itemId }) => itemId !== drawn[0]?.itemId),
      }),
    ).length,
    1,
  )
})

test('without a large pack today alone is drawn: the item that was not seen for longest', () => {
  const candidates = candidatesOf({ small: 14 }).map((each, at) => ({ ...each, seenAt: (at + 5) % 14 }))
  assert.deepEqual(drawDays(stockOf({ candidates })), [{ day: TODAY, itemId: 'small-9' }])
  assert.equal(runFor(30, { candidates }).length, 30)
  assert.deepEqual(drawDays(stockOf({ candidates: [] })), [])
})

test('what is drawn ahead is withheld: a tenth of all items at most, and none of a small pack', () => {
  const ahead = drawDays(stockOf())
  const isSpare = () => true
  assert.deepEqual(withheldOf(ahead, { items: LARGE.length, isSpare }), new Set(ahead.map(({ itemId }) => itemId)))
  assert.deepEqual(
    [...withheldOf(ahead, { items: 60, isSpare })],
    ahead.slice(0, 6).map(({ itemId }) => itemId),
  )
  assert.equal(withheldOf(ahead, { items: LARGE.length, isSpare: () => false }).size, 0)
})

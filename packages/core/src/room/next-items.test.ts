import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { openRoom, plan } from '../testing/test-room.ts'
import { drawNextItems } from './next-items.ts'

const randomOf = (seed: number) => {
  const next = seeded(seed)
  return () => next(1_000_000) / 1_000_000
}

/** A room that played these items, the last one last. */
const playedRoom = (...items: readonly number[]) => {
  const room = openRoom({ rounds: 30 })
  room.join('ann')
  for (const item of items) {
    room.act({ type: 'prepare', by: 'host', plan: plan(item) })
    room.act({ type: 'skip', by: 'host' })
  }
  return room.room
}

test('items played less often come first, in random order', () => {
  const room = playedRoom(1, 2, 1)
  const orders = Array.from({ length: 20 }, (_, seed) =>
    drawNextItems(room, ['item-1', 'item-2', 'item-3', 'item-4'], randomOf(seed)),
  )
  for (const order of orders) {
    assert.deepEqual(order.slice(0, 2).sort(), ['item-3', 'item-4'])
    assert.deepEqual(order.slice(2), ['item-2', 'item-1'])
  }
  assert.equal(new Set(orders.map(([first]) => first)).size, 2)
})

test('the item of the last round does not come first, unless it is alone', () => {
  for (let seed = 0; seed < 20; seed++) {
    assert.deepEqual(drawNextItems(playedRoom(2, 1), ['item-1', 'item-2'], randomOf(seed)), ['item-2', 'item-1'])
    assert.deepEqual(drawNextItems(playedRoom(1), ['item-1'], randomOf(seed)), ['item-1'])
  }
  assert.deepEqual(drawNextItems(playedRoom(1), [], randomOf(1)), [])
})

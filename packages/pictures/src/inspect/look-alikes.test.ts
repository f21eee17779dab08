import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bitsBetween, findLookAlikes, MOST_BITS } from './look-alikes.ts'

/** mulberry32: the same dice each time. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return (mixed ^ (mixed >>> 14)) >>> 0
}

/** Random hashes, each third one a copy of an earlier one with up to eight bits turned. */
const hashesOf = (count: number) => {
  const next = dice(7)
  const [high, low]: [number[], number[]] = [[], []]
  for (let at = 0; at < count; at++) {
    const copied = at % 3 === 2 ? next() % at : -1
    let [upper, lower] = copied < 0 ? [next(), next()] : [high[copied] ?? 0, low[copied] ?? 0]
    for (let turn = copied < 0 ? 0 : next() % 9; turn > 0; turn--) {
      const bit = next() % 64
      if (bit < 32) lower = (lower ^ (1 << bit)) >>> 0
      else upper = (upper ^ (1 << (bit - 32))) >>> 0
    }
    high.push(upper)
    low.push(lower)
  }
  return { high, low }
}

test('finds exactly the hashes that have a near one before them, as comparing every pair does', () => {
  const hashes = hashesOf(1_500)
  const slow = hashes.high.flatMap((_, at) => {
    const bits = hashes.high.slice(0, at).map((__, other) => bitsBetween(hashes, at, other))
    return Math.min(...bits) <= MOST_BITS ? [[at, Math.min(...bits)]] : []
  })
  const fast = [...findLookAlikes(hashes)].map(([at, other]) => [at, bitsBetween(hashes, at, other)])
  assert.ok(slow.length > 200)
  assert.deepEqual(fast, slow)
})

test('looks at a few of all pairs only', () => {
  const hashes = hashesOf(3_000)
  let looks = 0
  const high = new Proxy(hashes.high, {
    get: (list, at) => {
      looks++
      return Reflect.get(list, at)
    },
  })
  assert.ok([...findLookAlikes({ high, low: hashes.low })].length > 400)
  assert.ok(looks < (3_000 * 3_000) / 20, `${looks} looks`)
})

test('many times the same hash costs one look each', () => {
  const high = Array.from({ length: 20_000 }, () => 5)
  const found = [...findLookAlikes({ high, low: high })]
  assert.deepEqual([found.length, new Set(found.map(([, other]) => other)).size], [19_999, 1])
})

test('a pair that is refused for another reason is no pair', () => {
  assert.deepEqual(
    [...findLookAlikes({ high: [1, 1, 1], low: [2, 2, 2] }, (one, other) => one + other === 2)],
    [[2, 0]],
  )
})

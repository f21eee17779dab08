import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { FastifyRateLimitStore } from '@fastify/rate-limit'
import { ALONE } from '../../bus/bus.ts'
import { windowCounterOn } from './window-counter.ts'

describe('a counter of requests', () => {
  let now: number
  const WindowCounter = windowCounterOn({ now: () => now, bus: ALONE })
  const count = (counter: FastifyRateLimitStore, key: string): Promise<unknown> =>
    new Promise((resolve) => counter.incr(key, (_error, result) => resolve(result), 1_000, 9))
  beforeEach(() => {
    now = 5_000
  })

  test('counts each key in windows that begin with its first request', async () => {
    const counter = new WindowCounter({})
    assert.deepEqual(await count(counter, 'ann'), { current: 1, ttl: 1_000 })
    now += 400
    assert.deepEqual(
      [await count(counter, 'ann'), await count(counter, 'bob')],
      [
        { current: 2, ttl: 600 },
        { current: 1, ttl: 1_000 },
      ],
    )
    now += 600
    assert.deepEqual(
      [await count(counter, 'ann'), await count(counter, 'bob')],
      [
        { current: 1, ttl: 1_000 },
        { current: 2, ttl: 400 },
      ],
    )
  })

  test('counts each limit apart', async () => {
    const counter = new WindowCounter({})
    await count(counter, 'ann')
    const other = counter.child({ path: '', prefix: '', url: '', method: 'GET', handler: () => {} })
    assert.deepEqual(await count(other, 'ann'), { current: 1, ttl: 1_000 })
  })

  test('keeps the keys that were used last, and no more than five thousand', async () => {
    const counter = new WindowCounter({})
    for (const key of ['first', 'second']) await count(counter, key)
    await count(counter, 'first')
    for (let n = 0; n < 4_999; n++) await count(counter, `key ${n}`)
    const fresh = { ttl: 1_000 }
    assert.deepEqual(
      [await count(counter, 'second'), await count(counter, 'key 4998')],
      [
        { current: 1, ...fresh },
        { current: 2, ...fresh },
      ],
    )
  })
})

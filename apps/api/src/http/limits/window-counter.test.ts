import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { windowCounterOn } from './window-counter.ts'

describe('a counter of requests', () => {
  let now: number
  const WindowCounter = windowCounterOn(() => now)
  const count = (counter: InstanceType<typeof WindowCounter>, key: string) => {
    const counted: unknown[] = []
    counter.incr(key, (_error, result) => counted.push(result), 1_000, 9)
    return counted[0]
  }
  beforeEach(() => {
    now = 5_000
  })

  test('counts each key in windows that begin with its first request', () => {
    const counter = new WindowCounter({})
    assert.deepEqual(count(counter, 'ann'), { current: 1, ttl: 1_000 })
    now += 400
    assert.deepEqual(
      [count(counter, 'ann'), count(counter, 'bob')],
      [
        { current: 2, ttl: 600 },
        { current: 1, ttl: 1_000 },
      ],
    )
    now += 600
    assert.deepEqual(
      [count(counter, 'ann'), count(counter, 'bob')],
      [
        { current: 1, ttl: 1_000 },
        { current: 2, ttl: 400 },
      ],
    )
  })

  test('counts each limit apart', () => {
    const counter = new WindowCounter({})
    count(counter, 'ann')
    const other = counter.child({ path: '', prefix: '', url: '', method: 'GET', handler: () => {} })
    assert.deepEqual(count(other as InstanceType<typeof WindowCounter>, 'ann'), { current: 1, ttl: 1_000 })
  })

  test('keeps the keys that were used last, and no more than five thousand', () => {
    const counter = new WindowCounter({})
    for (const key of ['first', 'second']) count(counter, key)
    count(counter, 'first')
    for (let n = 0; n < 4_999; n++) count(counter, `key ${n}`)
    const fresh = { ttl: 1_000 }
    assert.deepEqual(
      [count(counter, 'second'), count(counter, 'key 4998')],
      [
        { current: 1, ...fresh },
        { current: 2, ...fresh },
      ],
    )
  })
})

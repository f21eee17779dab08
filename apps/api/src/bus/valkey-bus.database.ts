import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { FastifyRateLimitStore } from '@fastify/rate-limit'
import { type FlakyProxy, openFlakyProxy } from '@pd/testing/flaky-proxy'
import { createSignInBudget } from '../desk/sign-in-budget.ts'
import { createTryBudget } from '../devices/try-budget.ts'
import { windowCounterOn } from '../http/limits/window-counter.ts'
import { createNameBudget } from '../rooms/round/name-budget.ts'
import { connectBuses } from '../testing/connect-buses.ts'
import type { Bus, BusState } from './bus.ts'
import { openValkeyBus } from './valkey-bus.ts'
import { readValkeyTarget } from './valkey-target.ts'

const { PD_TEST_VALKEY_URL: url = '', PD_TEST_VALKEY_PASSWORD: password } = process.env

/** A process's bus, and what it says of its state. */
const open = (address: string, key: Buffer) => {
  const news: BusState[] = []
  const changes = new EventTarget()
  const bus = openValkeyBus({
    target: readValkeyTarget(address),
    password,
    key,
    onChange: (state) => {
      news.push(state)
      changes.dispatchEvent(new Event('change'))
    },
  })
  const until = async (ok: boolean): Promise<void> => {
    while (bus.state()?.ok !== ok) await once(changes, 'change')
  }
  return { bus, news, until }
}

type Opened = { readonly buses: readonly [Bus, Bus]; readonly close: () => void }

const KINDS: Readonly<Record<string, () => Promise<Opened>>> = {
  'in this process': async () => {
    const [one, two] = connectBuses(2).buses
    return { buses: [one ?? assert.fail(), two ?? assert.fail()], close: () => {} }
  },
  'by a Valkey': async () => {
    const key = randomBytes(32)
    const both = [open(url, key), open(url, key)] as const
    await Promise.all(both.map(({ until }) => until(true)))
    return { buses: [both[0].bus, both[1].bus], close: () => both.forEach(({ bus }) => void bus.close()) }
  },
}

for (const [kind, openBoth] of Object.entries(KINDS))
  describe(`two buses ${kind}`, () => {
    let one: Bus
    let two: Bus
    let close: () => void
    before(async () => {
      ;({
        buses: [one, two],
        close,
      } = await openBoth())
    })
    after(() => close())

    test('carry a message to the other listeners of its topic, in order, and not back', async () => {
      const heard: string[] = []
      const all = Promise.withResolvers<void>()
      one.subscribe('room', (message) => heard.push(`one: ${message}`))
      two.subscribe('reactions', (message) => heard.push(`reactions: ${message}`))
      const stop = two.subscribe('room', (message) => {
        heard.push(`two: ${message}`)
        if (message === 'last') all.resolve()
      })
      for (const message of ['first', '{"a":"b c"}', 'last']) one.publish('room', message)
      await all.promise
      stop()
      assert.deepEqual(heard, ['two: first', 'two: {"a":"b c"}', 'two: last'])
    })

    test('are connected', () => assert.deepEqual([one.state(), two.state()], [{ ok: true }, { ok: true }]))
  })

const now = () => 1_000

/** Two processes that share one Valkey, and a process that counts for itself. */
const SHARING: Readonly<Record<string, () => Promise<Opened>>> = {
  'of one process': async () => {
    const bus = connectBuses(1).buses[0] ?? assert.fail()
    return { buses: [bus, bus], close: () => {} }
  },
  'of two processes': KINDS['by a Valkey'] ?? assert.fail(),
}

for (const [kind, openBoth] of Object.entries(SHARING))
  describe(`budgets ${kind}`, () => {
    let buses: readonly [Bus, Bus]
    let close: () => void
    before(async () => {
      ;({ buses, close } = await openBoth())
    })
    after(() => close())
    /** The same budget at both processes; where they are one, one budget. */
    const atBoth = <T>(create: (bus: Bus) => T): readonly [T, T] => {
      const first = create(buses[0])
      return [first, buses[0] === buses[1] ? first : create(buses[1])]
    }

    test('count requests in windows, each limit apart', async () => {
      const [here, there] = atBoth((bus) => new (windowCounterOn({ now, bus }))({ limit: 'guess', max: 9 } as object))
      const count = (at: FastifyRateLimitStore, key: string) =>
        new Promise<{ current: number; ttl: number }>((resolve, reject) =>
          at.incr(key, (error, counted) => (counted ? resolve(counted) : reject(error)), 60_000, 9),
        )
      const counted = [await count(here, 'ann'), await count(there, 'ann'), await count(here, 'bob')]
      assert.deepEqual(
        counted.map(({ current }) => current),
        [1, 2, 1],
      )
      assert.ok(counted.every(({ ttl }) => ttl > 50_000 && ttl <= 60_000))
    })

    test('count tries of codes, and give one back', async () => {
      const [here, there] = atBoth((bus) => createTryBudget({ most: 2, windowMs: 60_000 }, { now, bus }))
      assert.deepEqual([await here.take('ann'), await there.take('ann'), await there.take('bob')], [0, 0, 0])
      const waitMs = await here.take('ann')
      assert.ok(waitMs > 50_000 && waitMs <= 60_000)
      await there.giveBack('ann')
      assert.equal(await here.take('ann'), 0)
      assert.ok((await there.take('ann')) > 50_000)
    })

    test('count wrong passwords with pauses that double, take one back, and forget them', async () => {
      const [here, there] = atBoth((bus) => createSignInBudget({ now, bus }))
      const tried = [
        { key: 'name', free: 2 },
        { key: 'address', free: 9 },
      ] as const
      assert.deepEqual([await here.take(tried), await there.take(tried)], [0, 0])
      const waitMs = await here.take(tried)
      assert.ok(waitMs > 0 && waitMs <= 2_000, String(waitMs))
      await there.giveBack(tried)
      assert.equal(await here.take(tried), 0)
      assert.ok((await there.take(tried)) > 0)
      await here.clear(tried[0])
      assert.equal(await there.take(tried), 0)
      assert.equal(await there.take([{ key: 'address', free: 3 }]), 0)
      assert.ok((await here.take([{ key: 'address', free: 3 }])) > 2_000)
    })

    test('count the items of names, and those tried before are free', async () => {
      const [here, there] = atBoth((bus) => createNameBudget(bus, { atOnce: 3, perSecond: 1 }))
      const take = (budget: typeof here, items: string[], ranMs = 0) =>
        budget.take({ account: 'round', ranMs, itemIds: () => items })
      assert.deepEqual([await take(here, ['cat', 'dog']), await take(there, ['owl', 'cat'])], [0, 0])
      assert.equal(await take(here, ['fox', 'cow']), 2_000)
      assert.equal(await take(there, ['owl', 'dog']), 0)
      assert.equal(await take(there, ['fox', 'cow'], 2_000), 0)
    })
  })

describe('a bus whose Valkey fails', () => {
  let proxy: FlakyProxy
  let opened: ReturnType<typeof open>
  beforeEach(async () => {
    proxy = await openFlakyProxy(url)
    opened = open(proxy.url, randomBytes(32))
    await opened.until(true)
  })
  afterEach(async () => {
    opened.bus.close()
    await proxy.close()
  })

  test('says so once and why, lets each process count for itself, and connects again by itself', async () => {
    const { bus, news, until } = opened
    const budget = createTryBudget({ most: 1, windowMs: 60_000 }, { now, bus })
    await budget.take('ann')
    await proxy.cut()
    await until(false)
    assert.deepEqual([await budget.take('ann'), await budget.take('ann')], [0, 60_000])
    await proxy.restore()
    await until(true)
    assert.ok((await budget.take('ann')) > 0)
    assert.deepEqual(
      news.map(({ ok }) => ok),
      [true, false, true],
    )
    assert.ok(news[1]?.detail)
  })

  test('holds up a request no longer than a second when nothing arrives any more, and takes up what comes again', async () => {
    const { bus, news, until } = opened
    proxy.stall()
    const budget = createTryBudget({ most: 1, windowMs: 60_000 }, { now, bus })
    const began = performance.now()
    assert.equal(await budget.take('ann'), 0)
    assert.ok(performance.now() - began < 5_000)
    await until(false)
    proxy.resume()
    await until(true)
    assert.deepEqual(
      news.map(({ ok }) => ok),
      [true, false, true],
    )
  })

  test('with a wrong password is away, and says what the server said', async () => {
    const wrong = openValkeyBus({
      ...{ target: readValkeyTarget(url), password: 'wrong', key: randomBytes(32) },
      onChange: (state) => told.resolve(state),
    })
    const told = Promise.withResolvers<BusState>()
    const state = await told.promise
    wrong.close()
    assert.equal(state.ok, false)
    assert.match(state.detail ?? '', /WRONGPASS/)
  })
})

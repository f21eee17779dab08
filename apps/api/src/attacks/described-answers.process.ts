import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createLog } from '@pd/runtime'
import { putMarkedPictures } from '@pd/testing/marked-pictures'
import { seeded } from '@pd/testing/random'
import { KIOSK_PIN } from '../testing/fuzz/callers.ts'
import { type Coverage, fuzz, fuzzWire } from '../testing/fuzz/fuzz.ts'
import { openTestApp, type TestApp } from '../testing/test-app.ts'

// 2,000 by default; REQUESTS=20000 for a long run of this file, SEED for another one.
const requests = Number(process.env.REQUESTS ?? 2_000)
const seed = Number(process.env.SEED ?? 1)

/** Operations that may go without a success, each with its reason. */
const UNREACHED: Readonly<Record<string, string>> = {
  leaveForProvider: 'no provider of OpenID Connect is set here',
  arriveFromProvider: 'no provider of OpenID Connect is set here',
  putSecondFactorOn: 'needs the code that an app makes of a secret and the time',
  removeSecondFactor: 'needs the same code',
  foundNames: 'needs a picture that was found by its name, which no description has',
  givePicture: 'needs a picture, and a room that takes them',
}

/** More than an address may send in a minute. */
const LIMITED = Math.max(150, Math.ceil(requests / 20))

/** Long enough for every whole request; one that is not whole is waited for as long. */
const TIMEOUTS = { headersMs: 100, requestMs: 200, keepAliveMs: 100, checkEveryMs: 20 }

/** Does something with an API of its own; gives also the errors that it logs meanwhile. */
const withApi = async <T>(requestsPerMinute: number, use: (world: TestApp) => Promise<T>) => {
  const errors: string[] = []
  const log = createLog('error', 'api', { write: (line) => void errors.push(line) })
  const chance = seeded(seed)
  const random = () => chance(2 ** 31) / 2 ** 31
  const pictures = async (folder: string) => void (await putMarkedPictures(folder))
  const world = await openTestApp({ requestsPerMinute, log, random, timeouts: TIMEOUTS, pictures, kioskPin: KIOSK_PIN })
  try {
    return { used: await use(world), errors }
  } finally {
    await world.close()
  }
}

const missed = (coverage: ReadonlyMap<string, Coverage>): string[] =>
  [...coverage].filter(([name, { succeeded }]) => succeeded === 0 && !(name in UNREACHED)).map(([name]) => name)

describe(`requests that are made of the description of the API, with seed ${seed}`, () => {
  test(`${requests} as each kind of caller get answers that it describes, a success of each operation among them; broken on the wire they never make it fail`, async (t) => {
    const { used, errors } = await withApi(0, async (world) => ({
      ...(await fuzz(world, { seed, requests, seeks: { but: Object.keys(UNREACHED) } })),
      wire: await fuzzWire(world, { seed, requests: LIMITED }),
    }))
    const { faults, statuses, coverage, unfed, wire } = used
    t.diagnostic(JSON.stringify(Object.fromEntries([...statuses].sort())))
    for (const [name, { sent, succeeded }] of coverage) t.diagnostic(`${name}: ${succeeded} of ${sent}`)
    assert.deepEqual([...faults, ...wire, ...errors], [])
    assert.deepEqual(missed(coverage), [], 'operations that never had a success')
    assert.deepEqual(unfed, [], 'operations whose schema makes no body that they take')
    assert.equal(({} as { readonly polluted?: unknown }).polluted, undefined)
  })

  test(`${LIMITED} within limits get answers that it describes`, async () => {
    const { used, errors } = await withApi(60, (world) => fuzz(world, { seed, requests: LIMITED, seeks: 'nothing' }))
    assert.deepEqual([...used.faults, ...errors], [])
    assert.ok((used.statuses.get(429) ?? 0) > 0)
  })
})

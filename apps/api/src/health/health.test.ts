import assert from 'node:assert/strict'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Health } from '@pd/contract'
import { setUpEach } from '@pd/testing/set-up'
import type { BusState } from '../bus/bus.ts'
import { connectBuses } from '../testing/connect-buses.ts'
import { openTestApp } from '../testing/test-app.ts'

describe('health', () => {
  const world = setUpEach(openTestApp)

  const look = async (url = '/health') => {
    const response = await world.app.inject({ url })
    return { status: response.statusCode, body: response.json() }
  }

  test('is 200 with one entry a check', async () => {
    const ok = { ok: true }
    assert.deepEqual(await look(), {
      status: 200,
      body: { status: 'ok', checks: { images: ok, temp: ok, disk: ok, database: ok } },
    })
  })

  test('is 200 and says degraded while Valkey is away, which the game does without', async () => {
    const { buses } = connectBuses(1)
    const away = { ok: false, detail: 'ECONNREFUSED' }
    let valkey: BusState = { ok: true }
    const bus = { ...(buses[0] ?? assert.fail()), state: () => valkey }
    const other = await openTestApp({ bus })
    const health = async () => other.app.inject('/health')
    assert.deepEqual((await health()).json().checks.valkey, { ok: true })
    valkey = away
    const { statusCode, ...answer } = await health()
    assert.deepEqual([statusCode, answer.json().status, answer.json().checks.valkey], [200, 'degraded', away])
    assert.equal((await other.app.inject('/health/ready')).statusCode, 200)
    await other.close()
  })

  test('is 500 while the images folder is missing, and heals', async () => {
    await rename(join(world.home, 'images'), join(world.home, 'away'))
    const sick = await look()
    assert.deepEqual([sick.status, (sick.body as Health).checks.images], [500, { ok: false, detail: 'ENOENT' }])
    await rename(join(world.home, 'away'), join(world.home, 'images'))
    assert.equal((await look()).status, 200)
  })

  test('is 500 while the temporary folder can not be written', async () => {
    await rm(join(world.home, 'temp'), { recursive: true })
    await writeFile(join(world.home, 'temp'), 'a file in the way')
    assert.equal((await look()).body.checks.temp.ok, false)
  })

  test('a database that fails is ERREUR at /status, and the process stays alive', async () => {
    world.store.ping = async () => {
      throw new Error('gone')
    }
    assert.deepEqual(await look('/status'), { status: 503, body: { status: 'ERREUR' } })
    assert.equal((await look('/health')).body.checks.database.ok, false)
    assert.equal((await look('/health/live')).status, 200)
  })

  test('a process without its database, or with a full disk, is alive but not ready', async () => {
    const ready = async () => (await look('/health/ready')).status
    const { ping } = world.store
    world.store.ping = async () => {
      throw new Error('gone')
    }
    assert.deepEqual([await ready(), (await look('/health/live')).status], [503, 200])
    world.store.ping = ping
    assert.equal(await ready(), 200)
    await rename(join(world.home, 'temp'), join(world.home, 'away'))
    const { body } = await look()
    assert.deepEqual([body.checks.disk.ok, await ready()], [false, 503])
    await rename(join(world.home, 'away'), join(world.home, 'temp'))
    assert.equal(await ready(), 200)
  })

  test('a database that never answers is reported after two seconds', async () => {
    world.store.ping = () => new Promise(() => {})
    const { status, body } = await look()
    assert.deepEqual([status, body.checks.database], [500, { ok: false, detail: 'no answer in 2 s' }])
  })

  test('a draining process is alive but not ready', async () => {
    assert.deepEqual([(await look('/health/ready')).status, (await look('/status')).body], [200, { status: 'OK' }])
    world.state.ready = false
    assert.deepEqual(
      [(await look('/health/ready')).status, (await look('/health/live')).status, (await look('/status')).status],
      [503, 200, 503],
    )
  })
})

import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { Health } from '@pd/contract'
import { type S3Server, startS3Server } from '@pd/testing/s3-server'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

describe('pictures in a store elsewhere', () => {
  let store: S3Server
  let world: TestApp
  beforeEach(async () => {
    store = await startS3Server()
    world = await openTestApp({ blobStore: { place: store.place, cacheBytes: 1 } })
  })
  afterEach(async () => {
    await world.close()
    await store.close()
  })

  const healthOf = async (): Promise<Health['checks']['images']> =>
    (await world.app.inject({ url: '/health' })).json<Health>().checks.images

  test('are played, and fetched where they are needed', async () => {
    const game = await createPlayer(world).newGame({ rounds: 1 })
    const fetched = store.asked('GET')
    const url = game.rounds[0]?.picture ?? ''
    for (let n = 0; n < 2; n++) assert.equal((await world.app.inject({ url })).statusCode, 200)
    assert.equal(store.asked('GET'), fetched + 1)
    assert.deepEqual(await healthOf(), { ok: true })
  })

  test('are a temporary problem while it is away: guesses count on, what was rendered is shown, and health says why', async () => {
    const ann = createPlayer(world)
    const game = await ann.newGame({ rounds: 2 })
    const [rendered, other] = [
      game.rounds[0]?.picture ?? '',
      (await createPlayer(world).newGame()).rounds[0]?.picture ?? '',
    ]
    await world.app.inject({ url: rendered })
    await store.close()
    assert.equal((await world.app.inject({ url: rendered })).statusCode, 200)
    const away = await world.app.inject({
      url: world.paths.cover(world.sealer.unseal(tokenOf(other))?.pictureId ?? '', 24),
    })
    assert.deepEqual(
      [away.statusCode, away.json().code, away.headers['retry-after'], away.headers['cache-control']],
      [503, 'pictures_unavailable', '2', 'no-store'],
    )
    assert.deepEqual(await healthOf(), {
      ok: false,
      detail: 'ECONNREFUSED',
    })
    assert.equal((await ann.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: 'a teapot' })).status, 200)
  })
})

const tokenOf = (url: string): string => url.slice('/renders/'.length, -'.webp'.length)

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SharedRoom } from '@pd/contract'
import { openTestApp } from '../testing/test-app.ts'
import { startDemo } from './demo.ts'
import { createHttpPlayer } from './http-player.ts'

/** The first room that a spectator is sent which is as asked for. */
const roomThat = (url: string, code: string, isSuch: (room: SharedRoom) => boolean): Promise<SharedRoom> => {
  const watching = new AbortController()
  return new Promise<SharedRoom>((resolve) => {
    createHttpPlayer(url).listen(code, (room) => isSuch(room) && resolve(room), watching.signal)
  }).finally(() => watching.abort())
}

/** A room that does not go on fails the test instead of holding up all others. */
const STUCK_MS = 90_000

describe('the demo', () => {
  test('fills a room with bots that have names, find the pictures and go on to the next round', {
    timeout: STUCK_MS,
  }, async () => {
    const tryApp = await openTestApp()
    const url = await tryApp.app.listen({ port: 0, host: '127.0.0.1' })
    const errors: unknown[] = []
    const opened = Promise.withResolvers<string>()
    const demo = startDemo({
      url,
      bots: 4,
      language: 'en',
      secondsPerLevel: 2,
      revealMs: 50,
      // every bot recognises the picture at the first level
      leastSkill: 1,
      random: () => 0,
      rooms: tryApp.store.rooms,
      catalogue: tryApp.catalogue,
      onOpen: opened.resolve,
      onError: (error) => errors.push(error),
    })
    try {
      const code = await opened.promise
      const { standings } = await roomThat(url, code, ({ players }) => players === 4)
      assert.equal(new Set(standings.map(({ name }) => name)).size, 4)
      const { standings: later } = await roomThat(url, code, ({ round }) => (round?.number ?? 0) >= 2)
      assert.ok(later.some(({ score }) => score > 0))
    } finally {
      await demo.stop()
      await tryApp.close()
    }
    assert.deepEqual(errors, [])
  })
})

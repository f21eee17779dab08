import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { createVisitor, TOGETHER_MS, type Visitor } from '@pd/testing/room/visitor'
import { openTestApp, type TestApp } from '../../testing/test-app.ts'

describe('a room without its host', () => {
  let world: TestApp
  let visitors: Visitor[]
  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_000_000 })
    world = await openTestApp()
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
    visitors = Array.from({ length: 3 }, () => createVisitor(url))
  })
  afterEach(async () => {
    for (const visitor of visitors) visitor.leave()
    await world.close()
    mock.timers.reset()
  })

  test('a host who is silent for a minute is replaced by the next player, and without any the room plays by itself', {
    timeout: 60_000,
  }, async () => {
    const [host, ann, screen] = visitors
    assert.ok(host && ann && screen)
    const at = `/rooms/${(await host.post('/rooms', { rounds: 2, secondsPerLevel: 2 })).body.code}`
    await ann.post(`${at}/players`, { name: 'Ann' })
    for (const visitor of visitors) await visitor.listen(`${at}/events`)
    const passMinute = async () => {
      for (let beat = 0; beat < 5; beat++) {
        mock.timers.tick(15_000)
        await screen.get(at)
      }
    }
    await passMinute()
    await passMinute()
    assert.equal((await ann.get(at)).body.isHost, false)
    host.leave()
    while (!(await ann.get(at)).body.isHost) await passMinute()
    mock.timers.tick(TOGETHER_MS)
    await ann.until(({ own }) => own?.isHost === true)
    assert.equal((await ann.post(`${at}/host`, { do: 'next' })).status, 200)
    ann.leave()
    while ((await screen.get(at)).body.state !== 'ended') await passMinute()
    mock.timers.tick(TOGETHER_MS)
    await screen.until(({ room }) => room?.state === 'ended' && room.hosted === false && room.round?.number === 2)
  })
})

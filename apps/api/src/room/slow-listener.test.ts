import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { openTryApp, type TryApp } from '../try-app.ts'
import { createVisitor, TOGETHER_MS } from './try-visitor.ts'

/** So that what a host hears is tens of kilobytes. */
const PLAYERS = 300
/** More than any kernel keeps for a reader. */
const MOST_BYTES = 64 * 1024 * 1024

let world: TryApp
beforeEach(async () => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_000_000 })
  world = await openTryApp()
  await world.app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await world.close()
  mock.timers.reset()
})

const openStreams = async (): Promise<number> =>
  Number(/^pixel_live_streams (\d+)$/m.exec((await world.app.inject('/metrics')).body)?.[1])

test('a listener that reads nothing is dropped before it costs memory, and nobody else waits', {
  timeout: 60_000,
}, async () => {
  const { port } = world.app.server.address() as AddressInfo
  const [host, screen] = [createVisitor(`http://127.0.0.1:${port}`), createVisitor(`http://127.0.0.1:${port}`)]
  const at = `/rooms/${(await host.post('/rooms', {})).body.code}`
  for (let n = 0; n < PLAYERS; n++)
    await world.app.inject({ method: 'POST', url: `${at}/players`, payload: { name: `Player number ${n}` } })
  await screen.listen(`${at}/events?as=screen`)

  const asleep = connect(port, '127.0.0.1')
  await once(asleep, 'connect')
  asleep.write(`GET ${at}/events HTTP/1.1\r\nhost: localhost\r\ncookie: ${host.cookie()}\r\n\r\n`)
  await once(asleep, 'readable')
  assert.equal(await openStreams(), 2)

  const [{ player } = assert.fail('nobody')] = (await host.get(at)).body.standings
  for (let sentBytes = 0; (await openStreams()) === 2; ) {
    const { body } = await host.post(`${at}/host`, { do: 'rename', player, name: `Renamed ${sentBytes}` })
    mock.timers.tick(TOGETHER_MS)
    const { room } = await screen.until(({ room }) => room?.seq === body.seq)
    assert.equal(room?.standings[0]?.name, `Renamed ${sentBytes}`)
    sentBytes += JSON.stringify(body).length
    assert.ok(sentBytes < MOST_BYTES, 'it was never dropped')
  }
  asleep.destroy()
  screen.leave()
})

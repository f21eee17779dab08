import assert from 'node:assert/strict'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openTestApp } from '../../testing/test-app.ts'
import { validateTrustedProxies } from './trusted-proxies.ts'

const LIMIT = 3

/** The statuses of requests that come with invented addresses, to a server that listens on `host`. */
const statusesFor = async (trustProxy: string, host: string): Promise<string[]> => {
  const world = await openTestApp({ trustProxy, requestsPerMinute: LIMIT })
  await world.app.listen({ host, port: 0 })
  const { port } = world.app.server.address() as AddressInfo
  const statuses: string[] = []
  for (let n = 0; n <= LIMIT; n++) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET /packs HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 198.51.100.${n}\r\nconnection: close\r\n\r\n`)
    statuses.push((await text(socket)).slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length))
  }
  await world.close()
  return statuses
}

test('a client escapes no limit by inventing addresses, unless its own is trusted', async () => {
  const refused = [...Array.from({ length: LIMIT }, () => '200'), '429']
  const answered = Array.from({ length: LIMIT + 1 }, () => '200')
  assert.deepEqual(await statusesFor('', '127.0.0.1'), refused)
  assert.deepEqual(await statusesFor('192.0.2.1, uniquelocal', '127.0.0.1'), refused)
  assert.deepEqual(await statusesFor('127.0.0.1', '127.0.0.1'), answered)
  assert.deepEqual(await statusesFor('loopback', '::'), answered, 'an IPv4 address that is mapped into IPv6')
})

test('no proxy is trusted for the scheme or the host either, unless it is listed', async () => {
  for (const [trustProxy, isSecure] of [
    ['', false],
    ['loopback', true],
  ] as const) {
    const world = await openTestApp({ trustProxy })
    const { headers } = await world.app.inject({
      method: 'POST',
      url: '/games',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { plan: 'solo' },
    })
    assert.equal(String(headers['set-cookie']).includes('Secure'), isSecure)
    await world.close()
  }
})

test('a list of proxies has addresses, networks and names of networks', () => {
  for (const right of ['127.0.0.1', '::1', '10.0.0.0/8, fc00::/7', 'loopback,linklocal,uniquelocal', '0.0.0.0/0'])
    assert.equal(validateTrustedProxies(right), null, right)
  for (const wrong of [
    'yes',
    'true',
    '1',
    '*',
    'proxy.example',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0.1/',
    '10.0.0.1,',
    '1/2/3',
  ])
    assert.match(validateTrustedProxies(wrong) ?? '', /^must be addresses or networks/, wrong)
})

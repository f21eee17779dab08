import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUpEach } from '@pd/testing/set-up'
import { openTestApp } from '../testing/test-app.ts'

describe('the addresses of the server', () => {
  const world = setUpEach(openTestApp)

  const ask = async (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await world.app.inject({
      url: '/addresses',
      remoteAddress,
      headers: { host: 'localhost:8080', ...headers },
    })
    assert.equal(response.headers['cache-control'], 'no-store')
    return response.json().urls
  }

  test('are sent to a browser on the same machine, under each name of that machine', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.1.2.3'])
      assert.deepEqual(await ask(address), ['http://192.168.1.7:8080'], address)
    for (const host of ['127.0.0.1:8080', '[::1]:8080', 'localhost'])
      assert.deepEqual(await ask('::1', { host }), ['http://192.168.1.7:8080'], host)
  })

  test('are sent to no other client: another device, a proxy on this machine, or a page of another host name', async () => {
    for (const address of ['192.168.1.9', '::ffff:192.168.1.9', '2001:db8::7'])
      assert.deepEqual(await ask(address), [], address)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])
      assert.deepEqual(await ask('127.0.0.1', { [name]: '127.0.0.1' }), [], name)
    for (const host of ['evil.example', 'localhost.evil.example', 'game.example:8080'])
      assert.deepEqual(await ask('127.0.0.1', { host }), [], host)
  })
})

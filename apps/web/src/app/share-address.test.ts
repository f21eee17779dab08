import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createShareAddress, hostOf } from './share-address.ts'

const LAN = ['http://192.168.1.7:8080', 'http://10.0.0.4:8080']

const share = async (
  hostname: string,
  urls: readonly string[] | null,
  kept: Record<string, string> = {},
  basePath = '',
) => {
  const asked: string[] = []
  const address = createShareAddress({
    client: {
      addresses: async () => {
        asked.push(hostname)
        return urls ? { ok: true, value: { urls: [...urls] } } : { ok: false, problem: { code: 'unreachable' } }
      },
    },
    storage: { get: (key) => kept[key], set: (key, value) => void Object.assign(kept, { [key]: value }) },
    basePath,
    page: { origin: `http://${hostname}:8080`, hostname },
  })
  const wasKnown = address.isKnown.value
  await address.load()
  return { address, asked, kept, wasKnown }
}

test('a page that phones can open is shared by its own address, and asks for none', async () => {
  const { address, asked, wasKnown } = await share('play.example.org', LAN)
  assert.deepEqual(
    [address.origin.value, address.others.value, address.isUnreachable.value, asked, wasKnown],
    ['http://play.example.org:8080', [], false, [], true],
  )
})

test('a page on localhost is shared by the first address of its machine', async () => {
  const { address, wasKnown } = await share('localhost', LAN)
  assert.deepEqual([address.origin.value, address.others.value, address.isUnreachable.value], [LAN[0], LAN, false])
  assert.deepEqual([wasKnown, address.isKnown.value], [false, true])
})

test('another address that was chosen is kept for every window, as long as the machine has it', async () => {
  const { address, kept } = await share('localhost', LAN)
  address.choose('http://10.0.0.4:8080')
  assert.equal(address.origin.value, LAN[1])
  assert.equal((await share('localhost', LAN, kept)).address.origin.value, LAN[1])
  assert.equal((await share('localhost', LAN.slice(0, 1), kept)).address.origin.value, LAN[0])
})

test('a machine without an address, or a server that does not say, leaves a page on localhost unreachable', async () => {
  for (const urls of [[], null]) {
    const { address } = await share('127.0.0.1', urls)
    assert.deepEqual([address.origin.value, address.isUnreachable.value], ['http://127.0.0.1:8080', true])
  }
})

test('an origin is shown as people type it', () => {
  assert.equal(hostOf('http://192.168.1.7:8080'), '192.168.1.7:8080')
})

test('below a base path a page is shared with it', async () => {
  const { address } = await share('school.example', LAN, {}, '/game')
  assert.equal(address.origin.value, 'http://school.example:8080/game')
})

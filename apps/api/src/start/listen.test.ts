import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { describePlace, listenAt, type TakenPort, takePort, urlOf } from './listen.ts'

const HOST = '127.0.0.1'

describe('a taken port', () => {
  let taken: TakenPort
  const app = createServer((_request, response) => void response.end('the app'))
  const ask = async (path: string, accept = '*/*', language = 'en') => {
    const headers = { accept, 'accept-language': language }
    const response = await fetch(`http://${HOST}:${taken.port}${path}`, { headers })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  before(async () => {
    taken = await takePort(HOST, 0)
  })
  after(() => app.close())

  test('answers data with the problem "starting", to be asked again after a second', async () => {
    const { status, headers, body } = await ask('/packs')
    assert.deepEqual(
      [status, headers.get('content-type'), headers.get('retry-after'), headers.get('cache-control')],
      [503, 'application/problem+json; charset=utf-8', '1', 'no-store'],
    )
    assert.deepEqual(JSON.parse(body), {
      type: 'urn:pixel-detective:problem:starting',
      title: 'Starting',
      status: 503,
      code: 'starting',
    })
  })

  test('answers a browser with a page in its language that opens the game by itself', async () => {
    const { status, headers, body } = await ask('/room/ABC234', 'text/html')
    assert.deepEqual([status, headers.get('refresh'), headers.get('retry-after')], [503, '1', '1'])
    assert.match(body, /lang="en".+is starting/s)
    assert.match((await ask('/', 'text/html', 'ja, pt-BR;q=0.9, en;q=0.8')).body, /lang="pt".+está iniciando/s)
  })

  test('is alive but not ready', async () => {
    assert.deepEqual([(await ask('/health/live')).status, (await ask('/api/health/live')).status], [200, 200])
    assert.deepEqual([(await ask('/health/ready')).status, (await ask('/status')).status], [503, 503])
  })

  test('is refused to a second process with the address of what may be running there', async () => {
    await assert.rejects(takePort(HOST, taken.port), {
      message: `Port ${taken.port} is in use. If Pixel Detective is running there, open http://localhost:${taken.port}; if another program is, stop it or choose another port with --port.`,
    })
  })

  test('is the app’s once it is handed over, without a moment in which nothing listens', async () => {
    const waiting = Array.from({ length: 50 }, () => ask('/'))
    await taken.handOver({ server: app })
    for (const { status } of await Promise.all(waiting)) assert.ok([200, 503].includes(status), String(status))
    assert.deepEqual([(await ask('/')).body, (app.address() as AddressInfo).port], ['the app', taken.port])
  })
})

test('an app that listens by itself answers the first request, and says where another program is in its way', async () => {
  const [app, other] = [createServer((_request, response) => void response.end('the app')), createServer()]
  const { host, port } = await listenAt(app, HOST, 0)
  assert.equal(await (await fetch(`http://${host}:${port}`)).text(), 'the app')
  await assert.rejects(listenAt(other, HOST, port), { message: new RegExp(`^Port ${port} is in use`) })
  app.close()
})

test('every address is listened on, of IPv4 and, where the machine has it, of IPv6', async () => {
  const taken = await takePort('::', 0)
  const app = createServer((_request, response) => void response.end('the app'))
  await taken.handOver({ server: app })
  const hosts = taken.host === '::' ? ['127.0.0.1', '[::1]'] : ['127.0.0.1']
  for (const host of hosts) assert.equal(await (await fetch(`http://${host}:${taken.port}`)).text(), 'the app', host)
  app.close()
})

test('a game that listens on one address prints that one, and one that listens on all prints localhost first', () => {
  assert.equal(urlOf({ host: '::1', port: 80, basePath: '' }), 'http://[::1]:80')
  assert.equal(
    describePlace({ host: '127.0.0.1', port: 80, basePath: '/game' }, true),
    'Play on http://127.0.0.1:80/game',
  )
  assert.match(
    describePlace({ host: '::', port: 80, basePath: '' }, false),
    /^The API listens on http:\/\/localhost:80( {2}\(on this network: http:\/\/\S+:80(, http:\/\/\S+:80)*\))?$/,
  )
})

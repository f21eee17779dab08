import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { asRootIn, until } from '../docker.ts'
import { buildImages } from '../stack.ts'
import { type Door, openDoor } from './door.ts'

type Echo = {
  readonly from: string
  readonly host: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** After so many seconds an API says that its database is silent, and a page gives up. */
const WAITS = { api: 8, page: 10 }

describe('the proxy, with stand-ins behind it', () => {
  let door: Door
  let url: string
  before(async () => {
    await buildImages()
    door = await openDoor()
    url = door.url
  })
  after(() => door?.close())

  const echo = async (path: string, headers: Record<string, string> = {}): Promise<Echo> =>
    (await fetch(url + path, { headers })).json() as Promise<Echo>

  test('sends each path to whom it belongs, below /api without the prefix', async () => {
    const asked = [
      '/',
      '/play/x',
      '/assets/a.js',
      '/api/games/ab?x=1',
      '/health',
      '/health/live',
      '/status',
      '/items?limit=1',
      '/renders/short',
      '/openapi.json',
      '/docs',
      '/docs/static/index.css',
      '/itemsx',
    ]
    const told = await Promise.all(
      asked.map(async (path) => [path, await echo(path).then(({ from, url }) => `${from} ${url}`)]),
    )
    assert.deepEqual(Object.fromEntries(told), {
      '/': 'front /',
      '/play/x': 'front /play/x',
      '/assets/a.js': 'front /assets/a.js',
      '/api/games/ab?x=1': 'api /games/ab?x=1',
      '/health': 'api /health',
      '/health/live': 'api /health/live',
      '/status': 'api /status',
      '/items?limit=1': 'api /items?limit=1',
      '/renders/short': 'api /renders/short',
      '/openapi.json': 'api /openapi.json',
      '/docs': 'api /docs',
      '/docs/static/index.css': 'api /docs/static/index.css',
      '/itemsx': 'front /itemsx',
    })
  })

  test('never lets metrics out, however they are spelled', async () => {
    for (const path of [
      '/metrics',
      '/metrics/',
      '/api/metrics',
      '/api/api/metrics',
      '//metrics',
      '/api//metrics',
      '/api/%6detrics',
      '/API/metrics',
      '/x/../metrics',
      '/metrics?x',
    ]) {
      const { status, body } = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
        get(url, { path }, (response) => {
          let body = ''
          response.on('data', (chunk) => {
            body += chunk
          })
          response.on('end', () => resolve({ status: response.statusCode, body }))
        }).on('error', reject)
      })
      const isRefused = status === 404 && JSON.parse(body).code === 'route_not_found'
      assert.ok(isRefused || (JSON.parse(body) as Echo).from === 'front', `${path} ${status} ${body.slice(0, 80)}`)
    }
  })

  test('passes a stream on as it comes', async () => {
    const response = await fetch(`${url}/api/rooms/QUIET/events`, { headers: { 'accept-encoding': 'gzip' } })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    assert.ok(reader)
    assert.deepEqual(await reader.read(), { done: false, value: 'data: first\n\n' })
    await fetch(`${url}/api/release`)
    assert.deepEqual(await reader.read(), { done: false, value: 'data: last\n\n' })
  })

  test('ends a stream that is silent for three heartbeats, so that its listener is led to another API', async () => {
    const response = await fetch(`${url}/api/rooms/QUIET/events`)
    const reader = response.body?.getReader()
    assert.equal((await reader?.read())?.done, false)
    await assert.rejects(async () => reader?.read(), { name: 'TypeError', message: 'terminated' })
  })

  test('leads a player from an API that stands still to another one, after it could say why and before the page gives up', async () => {
    const two = await openDoor()
    const ask = (path: string) => fetch(two.url + path, { method: 'POST' })
    // on a busy machine the other one may not take a connection within a second either
    const askFor = async (path: string): Promise<string> => {
      const answer = await until(
        () => ask(path),
        ({ status }) => status === 200,
      )
      return ((await answer.json()) as Echo).host
    }
    try {
      const [first, other] = [await askFor('/api/games'), (await two.startAnother()).slice(0, 12)]
      // an API that was not there at first is left out for three seconds
      await until(
        async () => new Set([await askFor('/api/games'), await askFor('/api/games')]),
        ({ size }) => size === 2,
      )
      await two.standStill()
      const asked = ['/api/games', '/api/games/a/guesses', '/api/rooms/ABC234', '/api/rooms/ABC234/guesses']
      const answered = await Promise.all([...asked, ...asked].map(askFor))
      assert.notEqual(first, other)
      assert.deepEqual(new Set(answered), new Set([other]))
      // the engine reads what nginx writes after nginx has answered
      const { out } = await until(two.log, ({ out }) => out.includes('"504, 200"'))
      const waited = [...out.matchAll(/"upstream_status":"504, 200","upstream_seconds":"([\d.]+),/g)]
      assert.deepEqual(
        waited.map(([, seconds]) => Number(seconds)).filter((seconds) => seconds < WAITS.api || seconds > WAITS.page),
        [],
      )
    } finally {
      await two.close()
    }
  })

  test('asks every API at once after each of them has failed', async () => {
    const two = await openDoor()
    const statusOf = async (path: string): Promise<number> => (await fetch(two.url + path, { method: 'POST' })).status
    try {
      await two.startAnother()
      const hosts = new Set<string>()
      await until(
        async () => hosts.add(((await (await fetch(`${two.url}/api/x`)).json()) as Echo).host),
        ({ size }) => size === 2,
      )
      assert.equal(await statusOf('/api/games/BROKEN/guesses'), 503)
      assert.deepEqual([await statusOf('/api/games'), await statusOf('/api/games')], [200, 200])
    } finally {
      await two.close()
    }
  })

  test('begins a request again whose API or front is gone from the network, also when their names change while it is tried', async () => {
    const two = await openDoor()
    const told: string[] = []
    const ask = async (path: string, guess?: string): Promise<string> => {
      const answer = await fetch(two.url + path, guess ? { method: 'POST', body: guess } : {})
      const { from, url, host, body } = (await answer.json().catch(() => ({}))) as Partial<Echo>
      told.push(`${answer.status} ${from} ${url} ${body}`)
      return host ?? ''
    }
    const askAll = () =>
      Promise.all([ask('/api/games/a/guesses', 'rat'), ask('/api/packs?lang=en'), ask('/play/a'), ask('/play/b')])
    try {
      await two.startAnother()
      const hosts = new Set<string>()
      await until(
        async () => Promise.all((await askAll()).map((host) => hosts.add(host))),
        () => hosts.size === 2,
      )
      told.length = 0
      await two.cutOff()
      // one waits for its connection, so others are begun meanwhile
      const asked: Promise<string[]>[] = []
      await until(
        async () => asked.push(askAll()),
        (times) => times === 30,
        { longestPauseMs: 100 },
      )
      await Promise.all(asked)
      assert.deepEqual(
        new Set(told),
        new Set([
          '200 api /games/a/guesses rat',
          '200 api /packs?lang=en ',
          '200 front /play/a ',
          '200 front /play/b ',
        ]),
      )
    } finally {
      await two.close()
    }
  })

  test('says that an API which took a request gave no answer, and not that the request was refused', async () => {
    const answer = await fetch(`${url}/api/games/SILENT/guesses`, { method: 'POST' })
    const { code, ...problem } = (await answer.json()) as Record<string, unknown>
    assert.deepEqual([answer.status, problem.status, code], [504, 504, undefined])
    assert.equal(problem.request_id, answer.headers.get('x-request-id'))
    assert.equal((await fetch(`${url}/api/x`)).status, 200)
  })

  const FORWARDED = { 'x-forwarded-for': '198.51.100.9, 203.0.113.7', 'x-forwarded-proto': 'https' }

  test('overwrites what a client says of its address and scheme, and gives each request an id', async () => {
    const { headers } = await echo('/api/x', FORWARDED)
    assert.match(headers['x-forwarded-for'] ?? '', /^(10|172|192)\.[\d.]+$/, 'the gateway of the network')
    assert.equal(headers['x-forwarded-proto'], 'http')
    assert.equal(headers['x-forwarded-host'], new URL(url).host)
    assert.match(headers['x-request-id'] ?? '', /^[0-9a-f]{32}$/)
    assert.match(headers['x-request-start'] ?? '', /^t=\d+\.\d{3}$/)
    const traced = await echo('/api/x', { traceparent: '00-1-2-01' })
    assert.equal(traced.headers.traceparent, undefined)
  })

  test('takes address and scheme from a proxy in front that is listed, and not what its client wrote before', async () => {
    const behind = await openDoor({ trusted: 'uniquelocal' })
    try {
      const answer = await fetch(`${behind.url}/api/x`, { headers: FORWARDED })
      const { headers } = (await answer.json()) as Echo
      assert.equal(headers['x-forwarded-for'], '203.0.113.7')
      assert.equal(headers['x-forwarded-proto'], 'https')
    } finally {
      await behind.close()
    }
  })

  test('compresses what the API says', async () => {
    const response = await fetch(`${url}/api/x`, { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(response.headers.get('content-encoding'), 'gzip')
    assert.match(response.headers.get('vary') ?? '', /Accept-Encoding/i)
    assert.equal(((await response.json()) as Echo).from, 'api')
  })

  test('serves a render from the volume and asks the API for one that is not there', async () => {
    const token = 'A'.repeat(52)
    assert.equal((await echo(`/renders/${token}.webp`)).from, 'api')
    await asRootIn(door.name, `printf RIFF >/volume/${token}.webp && printf no >/volume/secret`)
    const response = await fetch(`${url}/renders/${token}.webp`)
    assert.deepEqual([await response.text(), response.headers.get('content-type')], ['RIFF', 'image/webp'])
    for (const path of ['/renders/secret', '/renders/../renders/secret', `/renders/.${token}.webp.tmp`])
      assert.equal((await echo(path)).from, 'api', path)
  })

  test('limits one player, who gets a problem that says when to go on, and not the school around', async () => {
    const burst = () =>
      Promise.all(Array.from({ length: 200 }, () => fetch(`${url}/api/x`, { headers: { cookie: 'pd_player=one' } })))
    // a machine that is busy may send them so slowly that all are allowed
    const answers = await until(burst, (all) => all.some(({ status }) => status === 429))
    const refused = answers.filter(({ status }) => status === 429)
    assert.ok(refused.length < 200, 'all were refused')
    const problem = (await refused[0]?.json()) as { code: string; request_id: string }
    assert.equal(problem.request_id, refused[0]?.headers.get('x-request-id'))
    assert.deepEqual(
      [problem.code, refused[0]?.headers.get('retry-after'), refused[0]?.headers.get('content-type')],
      ['rate_limited', '1', 'application/problem+json'],
    )
    const school = await Promise.all(
      Array.from({ length: 400 }, (_, at) => fetch(`${url}/api/x`, { headers: { cookie: `pd_player=pupil-${at}` } })),
    )
    assert.deepEqual(school.filter(({ status }) => status !== 200).length, 0)
  })

  test('lets four hundred phones behind one address into a room at once', async () => {
    const statuses: number[] = []
    const ask = async (path: string, pupil: number) => {
      const answer = await fetch(url + path, { headers: { cookie: `pd_player=phone-${pupil}` } })
      statuses.push(answer.status)
      return answer
    }
    // as a browser comes in: the page, what it is made of, how the room is, the stream, and once seated another stream
    const streams = await Promise.all(
      Array.from({ length: 400 }, async (_, pupil) => {
        await ask('/room/ABC234', pupil)
        await Promise.all(Array.from({ length: 6 }, (_, n) => ask(`/assets/${n}.js`, pupil)))
        await ask('/api/rooms/ABC234', pupil)
        const first = await ask('/api/rooms/ABC234/events', pupil)
        await ask('/api/rooms/ABC234/players', pupil)
        return [first, await ask('/api/rooms/ABC234/events', pupil)]
      }),
    )
    await Promise.all(streams.flat().map(({ body }) => body?.cancel()))
    assert.equal(statuses.length, 400 * 11)
    assert.deepEqual(
      statuses.filter((status) => status === 429),
      [],
    )
  })

  test('follows a service that comes back at another address', async () => {
    await door.evict()
    const away = await fetch(`${url}/api/x`)
    assert.deepEqual([away.status, Number(away.headers.get('retry-after')) > 0], [503, true])
    await door.comeBack()
    await until(
      () => fetch(`${url}/api/x`).then(({ status }) => status),
      (status) => status === 200,
    )
  })

  test('tells each request under its id, and no address, query, token, game or room', async () => {
    const rooms = ['/room/ABC234', '/screen/ABC234', '/rooms/new', '/api/rooms/ABC234', '/api/rooms/ABC234/guesses']
    for (const path of rooms) await echo(path)
    await fetch(`${url}/renders/${'A'.repeat(52)}.webp`)
    const { headers } = await echo('/api/games/0123456789abcdef/guesses?secret=hush')
    // the engine reads what nginx writes after nginx has answered
    const { out, all } = await until(door.log, ({ out }) => out.includes(String(headers['x-request-id'])))
    const lines = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const { time, duration_ms, bytes, upstream_seconds, ...line } =
      lines.find(({ request_id }) => request_id === headers['x-request-id']) ?? {}
    assert.ok(Number.isInteger(duration_ms) && !Number.isNaN(Date.parse(String(time))))
    assert.deepEqual(line, {
      level: 'info',
      service: 'proxy',
      log: 'request',
      request_id: headers['x-request-id'],
      method: 'GET',
      route: '/api/games/:id/guesses',
      status: 200,
      upstream_status: '200',
      msg: 'request',
    })
    assert.ok(lines.some(({ route }) => route === '/renders/:token'))
    const told = new Set(lines.map(({ route }) => route))
    for (const path of rooms) assert.ok(told.has(path.replace('ABC234', ':code')), path)
    assert.doesNotMatch(all, /hush|ABC234|0123456789abcdef|AAAAAAAA|\d+\.\d+\.\d+\.\d+/)
  })
})

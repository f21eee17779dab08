import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { endOf, startApi, urlOf, writeThreePictures } from '@pd/testing/process/api-process'

type Attribute = { readonly key: string; readonly value: { readonly stringValue?: string; readonly intValue?: number } }
type Span = {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly startTimeUnixNano: string
  readonly attributes: readonly Attribute[]
}
type Export = {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[]
}

/** Receives traces as a collector does, and keeps them. */
const openReceiver = async () => {
  const spans: Span[] = []
  const server: Server = createServer(async (request, response) => {
    const sent = (await json(request)) as Export
    spans.push(...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return { spans, server, url: `http://127.0.0.1:${port}` }
}

const START = 1_795_314_580_090
const idOf = (letter: string) => letter.repeat(32)

describe('a traced API', () => {
  let home: string
  let receiver: Awaited<ReturnType<typeof openReceiver>>
  let ended: [number | null, string]

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-traces-'))
    receiver = await openReceiver()
    const pictures = await writeThreePictures(join(home, 'pictures'))
    const api = startApi(['--data', join(home, 'data'), '--pictures', pictures], {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    })
    const url = await urlOf(api)
    const ask = (path: string, headers: Record<string, string>, body?: object) =>
      fetch(url + path, {
        method: body ? 'POST' : 'GET',
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
    const stamp = { 'x-request-start': `t=${(START / 1000).toFixed(3)}` }
    const started = await ask('/games', { 'x-request-id': idOf('a'), ...stamp }, { plan: 'solo', rounds: 1 })
    const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const game = (await started.json()) as { id: string; rounds: { picture: string }[] }
    await (await ask(game.rounds[0]?.picture ?? '', { 'x-request-id': idOf('b') })).arrayBuffer()
    const guess = { round: 1, level: 1, text: 'hippopotamus' }
    await ask(`/games/${game.id}/guesses`, { cookie, traceparent: `00-${idOf('c')}-00f067aa0ba902b7-01` }, guess)
    await ask(`/games/${game.id}`, { cookie, traceparent: `00-${idOf('d')}-00f067aa0ba902b7-00` })
    api.kill('SIGINT')
    ended = await endOf(api)
  })
  after(async () => {
    receiver.server.close()
    await rm(home, { recursive: true, force: true })
  })

  const of = (trace: string) => receiver.spans.filter(({ traceId }) => traceId === trace)
  const named = (trace: string, name: string) => of(trace).find((span) => span.name === name) ?? assert.fail(name)
  const attributesOf = ({ attributes }: Span) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))

  test('sends what it has before it ends, and ends well', () => assert.deepEqual(ended, [0, '']))

  test("begins a trace with the proxy's id and at its time, and goes on to the statements of the database", () => {
    const [proxy, request] = [named(idOf('a'), 'proxy'), named(idOf('a'), 'POST /games')]
    assert.equal(BigInt(proxy.startTimeUnixNano) / 1_000_000n, BigInt(START))
    assert.deepEqual([proxy.parentSpanId, request.parentSpanId], [undefined, proxy.spanId])
    assert.deepEqual(attributesOf(request), {
      'http.request.method': 'POST',
      'http.route': '/games',
      'http.response.status_code': 201,
    })
    const statements = of(idOf('a')).filter(({ name }) => name === 'database')
    assert.ok(statements.some((span) => /^insert into "game"/.test(String(attributesOf(span)['db.query.text']))))
    for (const { parentSpanId } of statements) assert.equal(parentSpanId, request.spanId)
  })

  test('goes on to the making of a render', () => {
    const [request, render] = [named(idOf('b'), 'GET /renders/:file'), named(idOf('b'), 'render')]
    assert.deepEqual([request.parentSpanId, render.parentSpanId], [undefined, request.spanId])
  })

  test('continues an incoming trace, and follows its decision not to trace', () => {
    assert.equal(named(idOf('c'), 'POST /games/:id/guesses').parentSpanId, '00f067aa0ba902b7')
    assert.deepEqual(of(idOf('d')), [])
  })

  test('says no value of a statement: no guess, no game, no player', () => {
    assert.doesNotMatch(JSON.stringify(receiver.spans), /hippopotamus/)
    for (const span of receiver.spans) assert.doesNotMatch(String(attributesOf(span)['db.query.text'] ?? ''), /'/)
  })
})

test('an API whose traces cannot be delivered serves the game and ends in time', async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-traces-'))
  const pictures = await writeThreePictures(join(home, 'pictures'))
  const api = startApi(['--data', join(home, 'data'), '--pictures', pictures], {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
  })
  const url = await urlOf(api)
  assert.equal((await fetch(`${url}/packs`)).status, 200)
  api.kill('SIGINT')
  assert.deepEqual(await endOf(api), [0, ''])
  await rm(home, { recursive: true, force: true })
})

test('an address that can take no traces is a complaint', async () => {
  assert.deepEqual(
    await endOf(startApi([], { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector', OTEL_TRACES_SAMPLER_ARG: '2' })),
    [
      2,
      'OTEL_EXPORTER_OTLP_ENDPOINT must look like http://collector:4318, not "collector".\nOTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, not "2".\n',
    ],
  )
})

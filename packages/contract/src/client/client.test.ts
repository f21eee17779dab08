import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'

const refusal = (code: string, retryAfter = '1'): Response =>
  Response.json({ code }, { status: 503, headers: { 'retry-after': retryAfter } })

const clientOf = (answers: readonly (Response | Error)[]) => {
  const waits: number[] = []
  let asked = 0
  const fetcher = async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? assert.fail()
    if (answer instanceof Error) throw answer
    return answer.clone()
  }
  const client = createClient('http://game', fetcher, async (ms) => waits.push(ms))
  return { client, waits, asked: () => asked }
}

describe('the client', () => {
  test('repeats a request that a starting or stopping process refused, after its Retry-After', async () => {
    const { client, waits } = clientOf([refusal('stopping'), refusal('starting', '2'), Response.json({ packs: [] })])
    assert.deepEqual(await client.packs({ lang: 'en' }), { ok: true, value: { packs: [] } })
    assert.deepEqual(waits, [1000, 2000])
  })

  test('gives up after ten tries', async () => {
    const { client, asked } = clientOf([refusal('starting')])
    assert.deepEqual(await client.packs({ lang: 'en' }), {
      ok: false,
      problem: { code: 'starting', retryAfterMs: 1000 },
    })
    assert.equal(asked(), 10)
  })

  test('does not repeat a request that may have been carried out', async () => {
    const { client, asked } = clientOf([refusal('database_unavailable')])
    assert.deepEqual(await client.packs({ lang: 'en' }), {
      ok: false,
      problem: { code: 'database_unavailable', retryAfterMs: 1000 },
    })
    assert.equal(asked(), 1)
  })

  test('repeats a GET twice whose connection broke', async () => {
    const broken = new TypeError('Failed to fetch')
    const back = clientOf([broken, broken, Response.json({ packs: [] })])
    assert.deepEqual(await back.client.packs(), { ok: true, value: { packs: [] } })
    const away = clientOf([broken])
    assert.deepEqual(await away.client.packs(), { ok: false, problem: { code: 'unreachable' } })
    assert.equal(away.asked(), 3)
  })

  test('repeats neither a POST whose connection broke nor a GET that took too long', async () => {
    const lost = clientOf([new TypeError('Failed to fetch')])
    assert.deepEqual(await lost.client.giveUp('g', { round: 1 }), { ok: false, problem: { code: 'unreachable' } })
    const slow = clientOf([new DOMException('too long', 'TimeoutError')])
    assert.deepEqual(await slow.client.packs(), { ok: false, problem: { code: 'unreachable' } })
    assert.deepEqual([lost.asked(), slow.asked()], [1, 1])
  })
})

test('a call is the method and path of its endpoint, with parameters, query and body in their places', async () => {
  const sent: unknown[] = []
  const client = createClient('/api', async (url, { method, body }) => {
    sent.push([method, url, body])
    return Response.json({})
  })
  await client.items({ lang: 'en', text: 'a b', pack: undefined })
  await client.packs()
  await client.game('a/b')
  await client.giveUp('g', { round: 2 })
  await client.leaveRoom('ABC234')
  assert.deepEqual(sent, [
    ['GET', '/api/items?lang=en&text=a+b', undefined],
    ['GET', '/api/packs', undefined],
    ['GET', '/api/games/a%2Fb', undefined],
    ['POST', '/api/games/g/give-up', '{"round":2}'],
    ['POST', '/api/rooms/ABC234/leave', undefined],
  ])
})

test('pictures, files and streams are URLs', () => {
  const { urls, renderUrl } = createClient('http://game:8000')
  assert.equal(urls.roomEvents('ABC234', { as: 'screen' }), 'http://game:8000/rooms/ABC234/events?as=screen')
  assert.equal(urls.roomResultsJson('ABC234'), 'http://game:8000/rooms/ABC234/results.json')
  assert.equal(renderUrl('/renders/x.webp'), 'http://game:8000/renders/x.webp')
  assert.equal(createClient('/api').renderUrl('/renders/x.webp'), '/renders/x.webp')
})

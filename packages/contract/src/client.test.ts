import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'

const refusal = (code: string, retryAfter = '1'): Response =>
  Response.json({ code }, { status: 503, headers: { 'retry-after': retryAfter } })

const clientOf = (answers: readonly Response[]) => {
  const waits: number[] = []
  let asked = 0
  const fetcher = async () => answers[Math.min(asked++, answers.length - 1)]?.clone() ?? assert.fail()
  const client = createClient('http://game', fetcher, async (ms) => waits.push(ms))
  return { client, waits, asked: () => asked }
}

describe('the client', () => {
  test('asks a process that starts or stops again, after the time that it names', async () => {
    const { client, waits } = clientOf([refusal('stopping'), refusal('starting', '2'), Response.json({ packs: [] })])
    assert.deepEqual(await client.packs('en'), { ok: true, value: { packs: [] } })
    assert.deepEqual(waits, [1000, 2000])
  })

  test('gives up on a process that starts for too long', async () => {
    const { client, asked } = clientOf([refusal('starting')])
    assert.deepEqual(await client.packs('en'), { ok: false, problem: { code: 'starting', retryAfterMs: 1000 } })
    assert.equal(asked(), 10)
  })

  test('asks nothing twice that may have been done', async () => {
    const { client, asked } = clientOf([refusal('database_unavailable')])
    assert.deepEqual(await client.packs('en'), {
      ok: false,
      problem: { code: 'database_unavailable', retryAfterMs: 1000 },
    })
    assert.equal(asked(), 1)
  })
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import { createHotAnswers, HOT } from './hot-answers.ts'

describe('a hot answer', () => {
  let app: FastifyInstance
  let url: string
  let time = 0
  let made = 0
  before(async () => {
    const hot = createHotAnswers(
      () => time,
      () => 'an-id',
    )
    app = Fastify({ serverFactory: hot.serve })
    hot.watch(app)
    app.get('/hot', { config: HOT }, async (_request, reply) =>
      reply.header('x-policy', 'strict').send({ made: ++made }),
    )
    app.get('/cold', async () => ({ made: ++made }))
    app.get('/sick', { config: HOT }, (_request, reply) => reply.code(500).send({ made: ++made }))
    url = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  beforeEach(() => {
    time += 10_000
  })
  after(() => app.close())

  const get = async (path: string, headers = {}) => {
    const response = await fetch(url + path, { headers })
    return { ...((await response.json()) as { made: number }), policy: response.headers.get('x-policy') }
  }

  test('is sent again for a second, headers and all, and then made again', async () => {
    const first = await get('/hot')
    assert.deepEqual(await get('/hot'), first)
    assert.equal(first.policy, 'strict')
    time += 1_000
    assert.equal((await get('/hot')).made, first.made + 1)
  })

  test('is never sent to, nor kept from, somebody in particular', async () => {
    for (const headers of [
      { cookie: 'a=b' },
      { authorization: 'x' },
      { range: 'bytes=0-1' },
      { 'if-none-match': 'x' },
    ]) {
      const own = await get('/hot', headers)
      assert.equal((await get('/hot', headers)).made, own.made + 1)
      assert.equal((await get('/hot')).made, own.made + 2)
      time += 10_000
    }
  })

  test('differs by the whole address', async () => {
    assert.notEqual((await get('/hot?a')).made, (await get('/hot?b')).made)
  })

  test('is never a failure, nor one of a route that is not hot', async () => {
    for (const path of ['/sick', '/cold']) assert.notEqual((await get(path)).made, (await get(path)).made, path)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { describeApi, ENDPOINT_NAMES, ENDPOINTS, endpointOf, problemsOf, ROUTES, routeOf } from './index.ts'

describe('the rows of the endpoints', () => {
  test('are those of the routes, and no two have the same route', () => {
    assert.deepEqual(Object.keys(ENDPOINTS).sort(), [...ENDPOINT_NAMES].sort())
    assert.equal(new Set(Object.values(ROUTES)).size, ENDPOINT_NAMES.length)
  })

  test('have a body only where something changes, and a query only where nothing does', () => {
    for (const name of ENDPOINT_NAMES) {
      const { body, query } = endpointOf(name)
      assert.equal(routeOf(name).method === 'GET' ? body : query, undefined, name)
    }
  })

  test('reply with JSON of a schema, or say which media type it is', () => {
    for (const name of ENDPOINT_NAMES) {
      const { reply, media } = endpointOf(name)
      assert.ok(reply !== undefined || media !== undefined, name)
    }
  })

  test('list the problems that follow from role, path and body', () => {
    const problems = problemsOf('steerRoom')
    for (const code of [
      'session_missing',
      'room_not_found',
      'kicked',
      'not_host',
      'request_invalid',
      'not_owner',
    ] as const)
      assert.ok(problems.includes(code), code)
    assert.equal(problemsOf('live').includes('request_invalid'), false)
    assert.ok(problemsOf('deskSignOut').includes('request_invalid'), 'a damaged body, though none is asked for')
    assert.equal(problemsOf('packs').includes('session_missing'), false)
  })

  test('describe a file of JSON as an object, and any other as text', () => {
    const { paths } = describeApi('0.0.0')
    const typesOf = (path: string) =>
      Object.values<{ schema: { type: string } }>(Object(paths[path]?.get).responses[200].content).map(
        ({ schema }) => schema.type,
      )
    assert.deepEqual([typesOf('/me/data'), typesOf('/rooms/{code}/results.csv')], [['object'], ['string']])
  })

  test('describe the answer to a reader who has the newest, where there is an ETag', () => {
    const { paths } = describeApi('0.0.0')
    const statuses = (path: string) => Object.keys(Object(paths[path]?.get).responses)
    assert.deepEqual([statuses('/packs').includes('304'), statuses('/games').includes('304')], [true, false])
  })
})

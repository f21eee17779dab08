import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ENDPOINT_NAMES, ENDPOINTS, endpointOf, problemsOf, ROUTES, routeOf } from './index.ts'

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
    assert.equal(problemsOf('packs').includes('session_missing'), false)
  })
})

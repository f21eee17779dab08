import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDoorLine } from './door-line.ts'

const line = (route: string, status = 200): string =>
  JSON.stringify({ level: 'info', service: 'proxy', log: 'request', route, status, duration_ms: 250, msg: 'request' })

test('a request of the door is its status, its seconds, and one of five surfaces', () => {
  assert.deepEqual(readDoorLine(line('/api/games', 503)), { surface: 'api', status: 503, seconds: 0.25 })
  const surfaces = {
    api: ['/api/games/:id/guesses', '/items', '/docs', '/api/rooms/:code'],
    render: ['/renders/:token', '/api/renders/:token'],
    page: ['/', '/about', '/room/:code', '/away.html', '/apiary', '/healthy'],
    long: ['/api/rooms/:code/events', '/rooms/:code/events', '/desk/files', '/api/desk/files/:id'],
    probe: ['/health', '/api/health', '/health/ready', '/status', '/api/metrics'],
  }
  for (const [surface, routes] of Object.entries(surfaces))
    for (const route of routes) assert.equal(readDoorLine(line(route))?.surface, surface, route)
})

test('a line that is no request is passed over', () => {
  for (const text of [
    '',
    'nginx: [emerg] bind() failed',
    '{"log":"audit"}',
    'null',
    '7',
    line('/').replace('200', '"-"'),
  ])
    assert.equal(readDoorLine(text), null, text)
})

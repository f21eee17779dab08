import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { readHealth } from './read-health.ts'

test('each check of /health is well or not, also where the whole is not, and none is known without an answer', async () => {
  const answers = [
    '{"status":"error","checks":{"images":{"ok":false,"detail":"ENOENT"},"temp":{"ok":true}}}',
    '{"code":"stopping"}',
    'not JSON',
  ]
  const server = createServer((_request, response) => response.writeHead(500).end(answers.shift()))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const table = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutMs: 5_000 }
  const read = async () => Object.fromEntries(await readHealth(table))
  assert.deepEqual(await read(), { images: false, temp: true })
  assert.deepEqual(await read(), {})
  assert.deepEqual(await read(), {})
  server.close().closeAllConnections()
  assert.deepEqual(await read(), {})
})

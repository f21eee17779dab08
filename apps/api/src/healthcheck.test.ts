import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openTestApp } from './testing/test-app.ts'

/** Its exit code and what it says. */
const check = async (env: Record<string, string>): Promise<[number, string]> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'healthcheck.ts')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { WEB: 'no', ...env },
  })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return [code, said]
}

const portOf = (server: Server): string => String((server.address() as AddressInfo).port)
const complaint = (port: string, why: string) => `The API on 127.0.0.1:${port} is not ready: ${why}\n`

test('the health check succeeds when the API is ready, and prints why when it is not', async () => {
  const world = await openTestApp()
  await world.app.listen({ host: '127.0.0.1', port: 0 })
  const port = portOf(world.app.server)
  assert.deepEqual(await check({ API_PORT: port }), [0, ''])
  assert.deepEqual(await check({ WEB: 'yes', HTTP_PORT: port, HTTP_HOST: '127.0.0.1' }), [0, ''])
  world.state.ready = false
  assert.deepEqual(await check({ API_PORT: port }), [1, complaint(port, 'HTTP/1.1 503 Service Unavailable')])
  await world.close()
})

test('the health check ends by itself when there is no answer, and when no server listens', async () => {
  const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const port = portOf(silent)
  assert.deepEqual(await check({ API_PORT: port }), [1, complaint(port, 'no answer in 2 s')])
  silent.close()
  await once(silent, 'close')
  assert.deepEqual(await check({ API_PORT: port }), [1, complaint(port, `connect ECONNREFUSED 127.0.0.1:${port}`)])
})

test('the health check says what is wrong with its settings', async () => {
  assert.deepEqual(await check({ API_PORT: 'many' }), [1, 'API_PORT must be a port, 0 to 65535, not "many".\n'])
})

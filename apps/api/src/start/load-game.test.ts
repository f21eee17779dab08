import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { takePort } from './listen.ts'
import { loadGame } from './load-game.ts'

test('the port answers while the code of the game is loaded', async (t) => {
  const taken = await takePort('127.0.0.1', 0)
  t.after(async () => {
    const server = createServer()
    await taken.handOver({ server })
    await once(server.close(), 'close')
  })
  const ended: string[] = []
  const loading = loadGame().then(() => ended.push('loading'))
  const asking = fetch(`http://127.0.0.1:${taken.port}/health/live`).then(({ status }) => ended.push(`${status}`))
  await Promise.all([loading, asking])
  assert.deepEqual(ended, ['200', 'loading'])
})

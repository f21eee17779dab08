import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '../..')

test('npm start serves the game, and a signal to npm stops it', async () => {
  const data = await mkdtemp(join(tmpdir(), 'pd-npm-'))
  const npm = spawn('npm', ['start', '--', '--host', '127.0.0.1', '--port', '0', '--data', data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(npm, 'exit')
  let url = ''
  for await (const line of createInterface(npm.stdout)) {
    url = /Play on (\S+)/.exec(line)?.[1] ?? ''
    if (url) break
  }
  npm.stdout.resume()
  assert.equal((await fetch(`${url}/api/status`)).status, 200)
  assert.match(await (await fetch(url, { headers: { accept: 'text/html' } })).text(), /<title>Pixel Detective/)
  npm.kill('SIGTERM')
  await gone
  await assert.rejects(fetch(`${url}/api/status`))
  await rm(data, { recursive: true })
})

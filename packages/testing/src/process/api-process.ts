import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { type Client, createClient } from '@pd/contract/client'
import { drawTestCard } from '../test-card.ts'

type Env = Readonly<Record<string, string>>

const API = join(import.meta.dirname, '../../../../apps/api/src/main.ts')

/** All that a process of a test has of this one's environment. */
const INHERITED = { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }

/** Starts the API as a process of its own, without web app and starter collection, on a free port unless told otherwise. */
export const startApi = (options: readonly string[], env: Env = {}): ChildProcess =>
  spawn(
    process.execPath,
    [API, ...['--web', 'no', '--starter', 'no', '--host', '127.0.0.1', '--port', '0'], ...options],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...INHERITED, ...env } },
  )

/** The exit code and what was said on standard error. */
export const endOf = async (child: ChildProcess): Promise<[number | null, string]> => {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  child.stdout?.resume()
  const [code] = await once(child, 'close')
  return [code, said]
}

/** Where it serves the game, which may still import. */
export const servedUrlOf = async (child: ChildProcess): Promise<string> => {
  assert.ok(child.stdout)
  for await (const line of createInterface(child.stdout)) {
    const url = /^The API listens on (\S+)/.exec(line)?.[1]
    if (!url) continue
    child.stdout.resume()
    return url
  }
  return assert.fail('it ended before it listened')
}

const POLL_MS = 20

/** Where it serves the game, once its import is over. */
export const urlOf = async (child: ChildProcess): Promise<string> => {
  const url = await servedUrlOf(child)
  for (;;) {
    const progress = await createClient(url).importProgress()
    assert.ok(progress.ok, 'it ended before its import did')
    if (progress.value.state !== 'running') return url
    await delay(POLL_MS)
  }
}

/** A player with a cookie of their own. */
export const createPlayerAt = (url: string, jar = { cookie: '' }): Client =>
  createClient(url, async (target, init) => {
    const response = await fetch(target, { ...init, headers: { ...init.headers, cookie: jar.cookie } })
    jar.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie
    return response
  })

/** A port of this machine that nothing listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}

/** A folder of three pictures. */
export const writeThreePictures = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  for (const [seed, name] of ['cat', 'dog', 'horse'].entries())
    await writeFile(join(folder, `${name}.png`), await drawTestCard(seed))
  return folder
}

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, test } from 'node:test'
import { createClient } from '@pd/contract/client'

const TEST_CARDS = join(import.meta.dirname, '../../packs/test-cards')

/** The addresses that the dev server and the API print, in whichever order. */
const readAddresses = async ({ stdout }: ChildProcess): Promise<{ url: string; apiUrl: string }> => {
  assert.ok(stdout)
  let url: string | undefined
  let apiUrl: string | undefined
  for await (const line of createInterface(stdout)) {
    url ??= /Local:\s+(\S+?)\/$/.exec(line)?.[1]
    apiUrl ??= /^The API listens on (\S+)/.exec(line)?.[1]
    if (!url || !apiUrl) continue
    stdout.resume()
    return { url, apiUrl }
  }
  return assert.fail('npm run dev ended before it served anything')
}

describe('npm run dev', () => {
  let data: string
  let dev: ChildProcess
  let url: string
  let apiUrl: string
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'pd-dev-'))
    const place = ['--host', '127.0.0.1', '--port', '0']
    const game = ['--data', data, '--starter=no', '--pictures', TEST_CARDS]
    dev = spawn(process.execPath, [join(import.meta.dirname, 'dev.ts'), ...place, ...game], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
    })
    ;({ url, apiUrl } = await readAddresses(dev))
  })
  after(async () => {
    dev.kill('SIGKILL')
    await rm(data, { recursive: true })
  })

  test('serves each page from its sources, with hot reloading', async () => {
    for (const page of ['/', '/room/ABC234']) {
      const html = await (await fetch(url + page, { headers: { accept: 'text/html' } })).text()
      assert.match(html, /\/@vite\/client/, page)
      const [, script = ''] = /<script type="module" src="(\/src\/[^"]+)"/.exec(html) ?? assert.fail(html)
      assert.match(await (await fetch(url + script)).text(), /createClient/, script)
    }
  })

  test('passes the API on at the same address, live events and all', async () => {
    const jar = { cookie: '' }
    const client = createClient(`${url}/api`, async (target, init) => {
      const response = await fetch(target, init)
      jar.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie
      return response
    })
    let packs = await client.packs({ lang: 'en' })
    while (packs.ok && packs.value.packs.length === 0) packs = await client.packs({ lang: 'en' })
    const room = await client.openRoom({ rounds: 1 })
    assert.ok(room.ok, room.ok ? '' : room.problem.code)
    const events = await fetch(client.urls.roomEvents(room.value.code), { headers: { cookie: jar.cookie } })
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    assert.match((await reader?.read())?.value ?? '', /event: room/)
    await reader?.cancel()
  })

  test('ends together with its API when it is stopped', async () => {
    dev.kill('SIGTERM')
    assert.deepEqual(await once(dev, 'exit'), [0, null])
    await assert.rejects(fetch(apiUrl))
    await assert.rejects(fetch(url))
  })
})

import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PAGES } from '@pd/contract/client'
import { putStarterCards } from '@pd/testing/starter-cards'
import { openBrowser, visit } from '../browser.ts'
import { docker, freePort } from './docker.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

const CARD_SIDE = 128
const OVERLAY = resolve(import.meta.dirname, '../../../deploy/compose.direct.yaml')

describe('the stack without a proxy', () => {
  let stack: Stack
  let api: string
  before(async () => {
    await buildImages()
    const [page, apiPort] = [await freePort(), await freePort()]
    api = `http://127.0.0.1:${apiPort}`
    stack = await openStack({
      overlays: [OVERLAY],
      env: {
        HTTP_PORT: `127.0.0.1:${page}`,
        API_PORT: `127.0.0.1:${apiPort}`,
        API_ORIGIN: api,
        CORS_ORIGINS: `http://127.0.0.1:${page}`,
        RATE_LIMIT: '0',
        STARTER: 'no',
      },
    })
    await putStarterCards(stack.pictures, CARD_SIDE, 1)
    await stack.up()
  })
  after(() => stack?.close())

  const pageUrl = async (): Promise<string> =>
    `http://${await docker('port', (await stack.containers('front'))[0] ?? '', '8080')}`

  test('runs no proxy', async () => {
    assert.deepEqual(await stack.containers('proxy'), [])
  })

  test('is played across origins in a browser', async () => {
    const browser = await openBrowser()
    try {
      const { page, complaints } = await visit(browser, `${await pageUrl()}/play`, { otherOrigins: [api] })
      const asked = new Set<string>()
      page.on('response', (response) => asked.add(new URL(response.url()).origin))
      await page.waitForLoadState('networkidle')
      await page.getByRole('radio', { name: '3 rounds' }).check({ force: true })
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.waitForURL(/\/play\/.+/)
      const id = new URL(page.url()).pathname.split('/').at(-1)
      const [[name = ''] = []] = await stack.query(
        `select name from round join item_name using (item_id) where game_id = '${id}' and number = 1 and kind <> 'alias' and locale in ('en', 'und')`,
      )
      await page.getByLabel('Your answer').waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name, exact: true }).or(page.getByLabel('Your answer')).first().waitFor()
      assert.deepEqual(complaints, [])
      assert.deepEqual([...asked].filter((origin) => origin.startsWith('http')).sort(), [api, await pageUrl()].sort())
    } finally {
      await browser.close()
    }
  })

  test('the public port of the API does not serve its metrics', async () => {
    assert.equal((await fetch(`${api}/metrics`)).status, 404)
  })

  test('the API answers no page of another origin', async () => {
    const { headers } = await fetch(`${api}/packs`, { headers: { origin: 'http://elsewhere.test' } })
    assert.equal(headers.get('access-control-allow-origin'), null)
  })

  test('the front says the same security headers as the API does for the page, and caches by the hash', async () => {
    const front = await pageUrl()
    const page = await fetch(front)
    const csp = page.headers.get('content-security-policy') ?? ''
    const own = ((await fetch(`${api}/openapi.json`)).headers.get('content-security-policy') ?? '').split(';')
    assert.deepEqual(csp.replaceAll(` ${api}`, '').split(';'), own)
    assert.ok(csp.includes(`connect-src 'self' ${api}`))
    assert.equal(page.headers.get('cache-control'), 'no-cache')
    const [script = ''] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? []
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const { headers, status } = await fetch(front + script, { headers: { 'accept-encoding': accepted } })
      assert.deepEqual(
        [
          status,
          headers.get('content-encoding'),
          headers.get('content-type'),
          headers.get('cache-control'),
          headers.get('vary'),
          headers.get('x-content-type-options'),
        ],
        [200, encoding, 'text/javascript', 'public, max-age=31536000, immutable', 'Accept-Encoding', 'nosniff'],
      )
    }
    const lost = await fetch(`${front}/nothing`)
    assert.deepEqual([lost.status, /<div id="app">/.test(await lost.text())], [404, true])
    const pages = Object.values(PAGES).map((path) => path.replace(/:\w+/g, 'ABC234'))
    for (const path of pages) assert.equal((await fetch(front + path)).status, 200, path)
  })

  test('the front stops gracefully and ends with 0', async () => {
    const [front = ''] = await stack.containers('front')
    const { ExitCode } = JSON.parse(await docker('inspect', '--format', '{{json .State}}', front)) as {
      ExitCode: number
    }
    assert.equal(ExitCode, 0)
    assert.equal(await docker('inspect', '--format', '{{.Config.StopSignal}}', front), 'SIGWINCH')
    await stack.compose('stop', 'front')
    assert.equal(await docker('inspect', '--format', '{{.State.ExitCode}}', front), '0')
  })
})

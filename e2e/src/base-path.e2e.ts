import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext } from 'playwright-core'
import { type Front, type FrontName, startProxy } from './base-path/fronts.ts'
import { gameIdOf, openBrowser, type VisitOptions, visit, waitForKeptPicture, waitForWorker } from './browser.ts'
import { takePhotograph } from './desk-story/photographs.ts'
import { type GameServer, startGameServer } from './game-server.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { createVisitors, found, guess } from './room-people.ts'

const OPTIONS = ['--rate-limit', '0', '--base-path', '/game', '--trust-proxy', 'loopback']
const VISIT: VisitOptions = { basePath: '/game', serviceWorkers: 'allow' }

/** The requests of a visitor that leave the sub-path. */
const watchStrays = (context: BrowserContext): string[] => {
  const strays: string[] = []
  context.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && pathname !== '/game' && !pathname.startsWith('/game/')) strays.push(pathname)
  })
  return strays
}

/** Waits until the service worker has kept its files and serves the page. */
for (const name of ['nginx', 'caddy'] as FrontName[])
  describe(`a game below a path, behind ${name}`, () => {
    let server: GameServer
    let front: Front
    let browser: Browser
    before(async () => {
      server = await startGameServer(OPTIONS)
      front = await startProxy(name, server.url)
      browser = await openBrowser()
    })
    after(async () => {
      await browser?.close()
      await front?.close()
      await server?.close()
    })

    const open = async (path = '/') => {
      const opened = await visit(browser, 'about:blank', { ...VISIT, otherOrigins: [front.url] })
      const strays = watchStrays(opened.context)
      await opened.page.goto(front.url + path)
      return { ...opened, strays }
    }

    test('is played alone, from the first page to the objects found, and no request leaves the path', async () => {
      const { page, context, complaints, strays } = await open('')
      assert.equal(new URL(page.url()).pathname, '/game/')
      await page.getByRole('link', { name: 'Play' }).first().click()
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.waitForURL(/\/game\/play\/.+/)
      const [secret] = server.secrets(gameIdOf(page))
      const answer = secret?.names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? ''
      await page.reload()
      await guess(page, answer)
      await page.getByRole('heading', { name: answer, exact: true }).waitFor()
      await page.goto(`${front.url}/objects`)
      await page.getByRole('link', { name: answer }).click()
      await page.waitForURL(/\/game\/objects\/.+/)
      await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('main img')?.naturalWidth ?? 0) > 0)
      await page.getByRole('link', { name: 'Home' }).click()
      await page.waitForURL(`${front.url}/`)
      await waitForWorker(page)
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope), `${front.url}/`)
      const image = await page.locator('meta[property="og:image"]').getAttribute('content')
      assert.equal(image, `${front.url}/preview.png`)
      assert.deepEqual(
        (await context.cookies()).map((cookie) => [cookie.name, cookie.path]),
        [['pd_player', '/game']],
      )
      assert.deepEqual([complaints, strays], [[], []])
    })

    test('has rooms, whose code leads a phone there, and whose big screen shows it', async () => {
      const rooms = createVisitors(browser, front.url, VISIT)
      const host = await rooms.open([])
      const strays = watchStrays(host.context)
      const address = `${front.url}/room/${host.code}`
      await host.page.getByText(address.replace('http://', '')).waitFor()
      const phone = await visit(browser, address, { ...VISIT, viewport: { width: 390, height: 844 } })
      const strayPhone = watchStrays(phone.context)
      await phone.page.getByLabel('Your nickname').fill('Ann')
      await phone.page.getByRole('button', { name: 'Come in' }).click()
      await phone.page.getByText('You are in, Ann.').waitFor()
      const screen = await rooms.hang(host.code)
      await screen.page.getByRole('img', { name: `Code to scan: ${address}` }).waitFor()
      await host.press('Start')
      await phone.page.getByLabel('Your answer').waitFor()
      await guess(phone.page, server.roomAnswer(host.code))
      await found(phone.page).first().waitFor()
      assert.deepEqual([host.complaints, phone.complaints, screen.complaints, strays, strayPhone], [[], [], [], [], []])
    })

    test('has the desk, where a picture is uploaded', async () => {
      const { page, context, complaints, strays } = await open('/desk')
      await signInAtDesk(page)
      await page.getByLabel('Title of the pack').fill('A walk in town')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'A walk in town' }).waitFor()
      const [made] = await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/game/api/desk/files')),
        page.locator('[data-way=files]').setInputFiles({
          name: 'red lantern.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.from(await takePhotograph(0)),
        }),
      ])
      assert.equal(made.status(), 201)
      await page.locator('.pack-facts').getByText('1 picture in play').waitFor()
      const desk = (await context.cookies()).filter(({ name }) => name.startsWith('pd_desk'))
      assert.ok(desk.length > 0 && desk.every(({ path }) => path === '/game'))
      assert.deepEqual([complaints, strays], [[], []])
    })

    test('describes its API there', async () => {
      const { page, strays } = await open('/docs')
      await page.getByText('/rooms/{code}/events').first().waitFor()
      assert.deepEqual(strays, [])
    })

    test('leaves the rest of the site to the other program, which gets no cookie', async () => {
      const { page, context } = await open('/play')
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.waitForURL(/\/game\/play\/.+/)
      assert.equal((await context.cookies()).length, 1)
      for (const path of ['/', '/games', '/api/packs']) {
        await page.goto(front.origin + path)
        await page.getByText('The other program').waitFor()
      }
      const asked = front.asked.filter(({ url }) => url !== '/favicon.ico')
      assert.deepEqual(
        asked.map(({ url, headers }) => [url, headers.cookie]),
        ['/', '/games', '/api/packs'].map((path) => [path, undefined]),
      )
    })
  })

describe('a game below a path, without a proxy', () => {
  let server: GameServer
  let browser: Browser
  before(async () => {
    server = await startGameServer(OPTIONS)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  test('keeps a page for a time without the server, and what was found, below its path alone', async () => {
    const { page, context } = await visit(browser, `${server.url}/play`, VISIT)
    const strays = watchStrays(context)
    await waitForWorker(page)
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByLabel('Your answer').waitFor()
    const [secret] = server.secrets(gameIdOf(page))
    const answer = secret?.names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? ''
    await guess(page, answer)
    await page.getByRole('heading', { name: answer, exact: true }).waitFor()
    await waitForKeptPicture(page, 'practice/game')
    const names = await page.evaluate(() => caches.keys())
    assert.ok(names.some((cache) => cache.startsWith('app/game/')) && !names.includes('practice'), names.join())
    await server.kill()
    await page.goto(`${server.url}/daily`)
    await page.getByRole('button', { name: 'Practise with 1 found picture' }).click()
    await page.getByRole('img', { name: 'level 1 of' }).waitFor()
    await server.comeBack()
    assert.deepEqual(strays, [])
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { gameIdOf, openBrowser, type VisitOptions, visit, waitForKeptPicture, waitForWorker } from './browser.ts'
import { startFront } from './front.ts'
import { type GameServer, startGameServer } from './game-server.ts'
import { siteForTests } from './site.ts'

const ALLOWED: VisitOptions = { serviceWorkers: 'allow' }

type Icon = { src: string; sizes: string; purpose?: string }

describe('the installed app', () => {
  const site = siteForTests(['--rate-limit', '0'])

  test('has a manifest with icons of the sizes that it says, one of them maskable, and a worker that is asked for anew', async () => {
    const { page, complaints } = await visit(site.browser, site.server.url, ALLOWED)
    await waitForWorker(page)
    const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? ''
    const manifest = await (await page.request.get(site.server.url + href)).json()
    assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ['./', './', 'standalone'])
    const sizes = await page.evaluate(
      (icons) =>
        Promise.all(
          icons.map(async ({ src, sizes }) => {
            const image = new Image()
            image.src = src
            await image.decode()
            return sizes === 'any' ? sizes : `${image.naturalWidth}x${image.naturalHeight}`
          }),
        ),
      manifest.icons as Icon[],
    )
    assert.deepEqual(
      sizes,
      (manifest.icons as Icon[]).map(({ sizes }) => sizes),
    )
    assert.ok(sizes.includes('192x192') && sizes.includes('512x512'))
    assert.ok((manifest.icons as Icon[]).some(({ purpose }) => purpose === 'maskable'))
    const worker = (await page.request.get(`${site.server.url}/sw.js`)).headers()
    assert.equal(worker['cache-control'], 'no-cache')
    assert.match(worker['content-type'] ?? '', /javascript/)
    assert.match(
      (await page.request.get(site.server.url)).headers()['content-security-policy'] ?? '',
      /worker-src 'self'/,
    )
    assert.deepEqual(complaints, [])
  })

  test('keeps its own files and page, and never an answer of the API or a render', async () => {
    const { page } = await visit(site.browser, `${site.server.url}/daily`, ALLOWED)
    await page.getByRole('img', { name: 'level 1 of' }).waitFor()
    await waitForWorker(page)
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)))
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
      return requests.map(({ url }) => new URL(url).pathname)
    })
    assert.ok(kept.includes('/') && kept.length > 20)
    assert.deepEqual(
      kept.filter((path) => path !== '/' && !path.startsWith('/assets/')),
      [],
    )
  })

  test('has a page of its own while the server is away, in the language of its reader, and goes on afterwards', async () => {
    const { page } = await visit(site.browser, site.server.url, { ...ALLOWED, locale: 'fr-FR' })
    await waitForWorker(page)
    await site.server.kill()
    await page.goto(`${site.server.url}/play`)
    await page.getByRole('heading', { name: 'Pas de connexion au serveur.' }).waitFor()
    await site.server.comeBack()
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByRole('button', { name: 'Ouvrir l’enquête' }).waitFor()
  })
})

type Words = (typeof WORDS)[number]
const WORDS = [
  {
    locale: 'en-GB',
    language: 'en',
    start: 'Open the case',
    practise: 'Practise with 1 found picture',
    picture: 'The picture: ',
    level: (level: number) => `level ${level} of`,
  },
  {
    locale: 'fr-FR',
    language: 'fr',
    start: 'Ouvrir l’enquête',
    practise: 'S’entraîner avec 1 image trouvée',
    picture: 'L’image : ',
    level: (level: number) => `niveau ${level} sur`,
  },
]

describe('practice without the server', () => {
  const site = siteForTests(['--rate-limit', '0'])

  /** Finds the first picture of a game, and waits until the device has kept it. */
  const find = async (page: Page, { language, start }: Words): Promise<string> => {
    await page.getByRole('button', { name: start }).click()
    await page.locator('.answer-field').waitFor()
    const [secret] = site.server.secrets(gameIdOf(page))
    const name = secret?.names.find(({ locale, kind }) => locale === language && kind === 'name')?.name ?? assert.fail()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await waitForKeptPicture(page, 'practice')
    return name
  }

  for (const words of WORDS)
    test(`is about the pictures that this device has seen found, from its first level, and sends nothing: ${words.language}`, async () => {
      const { locale, practise, picture, level } = words
      const { page, complaints } = await visit(site.browser, `${site.server.url}/play`, { ...ALLOWED, locale })
      await waitForWorker(page)
      const name = await find(page, words)
      await site.server.kill()
      await page.goto(site.server.url)
      assert.equal(await page.getByText(name, { exact: true }).count(), 0)
      await page.getByRole('button', { name: practise }).click()
      await page.getByRole('img', { name: level(1) }).waitFor()
      await page.keyboard.type('qwzx')
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: level(2) }).waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: picture + name }).waitFor()
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: level(1) }).waitFor()
      assert.deepEqual(
        complaints.filter((complaint) => !complaint.includes('ERR_CONNECTION')),
        [],
      )
      await site.server.comeBack()
    })
})

describe('an update of the server', () => {
  let api: GameServer
  let front: Awaited<ReturnType<typeof startFront>>
  let browser: Browser
  before(async () => {
    front = await startFront(() => api.url)
    api = await startGameServer(['--web', 'no', '--cors-origins', front.url, '--rate-limit', '0'])
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await api?.close()
    front?.close()
  })

  test('breaks no game: its page still gets the files of its own version, also those that it never asked for', async () => {
    const { page, complaints } = await visit(browser, `${front.url}/play`, { ...ALLOWED, otherOrigins: [api.url] })
    await waitForWorker(page)
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByRole('img', { name: 'level 1 of' }).waitFor()
    front.update()
    await page.evaluate(async () => {
      const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
      await (await navigator.serviceWorker.ready).update()
      await changed
    })
    await page.getByLabel('Your answer').fill('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('link', { name: 'Credits and licences' }).click()
    await page.getByRole('heading', { name: 'Credits and licences' }).waitFor()
    assert.deepEqual(complaints, [])
  })
})

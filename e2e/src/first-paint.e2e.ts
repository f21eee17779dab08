import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { visit } from './browser.ts'
import { layoutShift, MOST_LAYOUT_SHIFT } from './pages/layout-shift.ts'
import { siteForTests } from './site.ts'

const PHONE = { viewport: { width: 360, height: 740 } }

describe('before its script runs', () => {
  const site = siteForTests(['--rate-limit', '0'])

  test('home says in the language of its reader what it is, and has its doors', async () => {
    const { page } = await visit(site.browser, site.server.url, { ...PHONE, locale: 'fr-FR', javaScriptEnabled: false })
    assert.ok(await page.getByText('Chaque image commence en quelques pixels géants.').isVisible())
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
    await page.getByRole('link', { name: 'Jouer' }).first().click()
    await page.getByRole('heading', { name: 'Nouvelle affaire' }).waitFor()
  })

  test('a link that is pressed while the script takes the page over leads on', async () => {
    const { page } = await visit(site.browser, site.server.url, { ...PHONE, locale: 'fr-FR' })
    const held = Promise.withResolvers<void>()
    const words = /\/assets\/fr-/
    await page.route(words, async (route) => {
      await held.promise
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await page.getByRole('link', { name: 'Jouer' }).first().hover()
    await page.mouse.down()
    const arrival = page.waitForEvent('requestfinished', (request) => words.test(request.url()))
    held.resolve()
    await arrival
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.mouse.up()
    await page.getByRole('heading', { name: 'Nouvelle affaire' }).waitFor()
  })

  const PATHS = ['/', '/play', '/rooms/new', '/daily', '/daily/archive', '/objects', '/statistics', '/board', '/about']
  for (const path of [...PATHS, '/privacy', '/desk'])
    test(`${path} names itself to link previews, and its script moves nothing that was shown`, async () => {
      const { page, complaints } = await visit(site.browser, site.server.url + path, PHONE)
      const title = (await page.locator('meta[property="og:title"]').getAttribute('content')) ?? ''
      assert.ok(path === '/' ? title === 'Pixel Detective' : title.endsWith(' · Pixel Detective'), title)
      const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? ''
      assert.equal(picture, `${site.server.url}/preview.png`)
      await page.waitForLoadState('networkidle')
      const shift = await layoutShift(page)
      assert.ok(shift <= MOST_LAYOUT_SHIFT, `${path} shifts by ${shift}`)
      assert.deepEqual(complaints, [])
    })

  test('a link to one’s own duel leads on to its result, which stands still', async () => {
    const { page, complaints } = await visit(site.browser, site.server.url, PHONE)
    const post = async (path: string, data: object) =>
      (await page.request.post(site.server.url + path, { data })).json()
    const { id: game } = await post('/games', { plan: 'solo', rounds: 1 })
    await post(`/games/${game}/give-up`, { round: 1 })
    const { id } = await post(`/games/${game}/duel`, { name: 'Ann' })
    await page.goto(`${site.server.url}/duel/${id}`)
    await page.getByRole('listitem').filter({ hasText: /You/ }).waitFor()
    await page.locator('.exhibit').first().waitFor()
    await page.waitForLoadState('networkidle')
    const shift = await layoutShift(page)
    assert.ok(shift <= MOST_LAYOUT_SHIFT, `it shifts by ${shift}`)
    assert.deepEqual(complaints, [])
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { gameIdOf, openBrowser, visit, waitForPicture } from './browser.ts'
import { startFront } from './front.ts'
import { type GameServer, startGameServer } from './game-server.ts'

describe('a page whose API is of another origin', () => {
  let api: GameServer
  let front: Awaited<ReturnType<typeof startFront>>
  let browser: Browser
  before(async () => {
    front = await startFront(() => api.url)
    api = await startGameServer(['--web', 'no', '--cors-origins', front.url])
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await api?.close()
    front?.close()
  })

  test('plays a round, keeps its cookie and shows every picture', async () => {
    const { page, context, complaints } = await visit(browser, front.url, { otherOrigins: [api.url] })
    await page.getByRole('link', { name: 'Play' }).first().click()
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.waitForURL(/\/play\/.+/)
    const [secret] = api.secrets(gameIdOf(page))
    const name = secret?.names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? ''
    const cookies = await context.cookies(api.url)
    assert.deepEqual(
      cookies.map((cookie) => [cookie.name, cookie.sameSite, cookie.httpOnly]),
      [['pd_player', 'Lax', true]],
    )

    const field = page.getByLabel('Your answer')
    await field.fill('qwzx')
    await field.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    await page.reload()
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    await waitForPicture(page)

    await field.fill(name)
    await field.press('Enter')
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await page.goto(`${front.url}/objects`)
    await page.getByLabel('Find a name').fill(name)
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('main img')?.naturalWidth ?? 0) > 0)
    assert.deepEqual(complaints, [])
  })
})

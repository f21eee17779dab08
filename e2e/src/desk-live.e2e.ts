import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { visit } from './browser.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { siteForTests } from './site.ts'

describe('what is played now', () => {
  const site = siteForTests()

  test('an operator sees a room that is open, and closes it; its screen says so', async () => {
    const { page: screen } = await visit(site.browser, site.server.url)
    const opened = await screen.request.post(`${site.server.url}/api/rooms`, { data: {} })
    const { code } = (await opened.json()) as { code: string }
    await screen.goto(`${site.server.url}/screen/${code}`)
    const { page, complaints } = await visit(site.browser, `${site.server.url}/desk`)
    await signInAtDesk(page)
    await page.getByRole('link', { name: 'Now' }).click()
    await page.locator('.live-code', { hasText: code }).waitFor()
    const close = page.getByRole('button', { name: `Close the room (${code})` })
    await close.click()
    await page.getByText('Yes, close it').waitFor()
    await close.click()
    await page.getByText('No room is open.').waitFor()
    await screen.waitForFunction(() => /closed|over|ended/i.test(document.body.innerText))
    assert.deepEqual(complaints, [])
  })

  test('an operator says something to all players: a player and a big screen show it until it is dismissed or taken back', async () => {
    const { page: screen } = await visit(site.browser, site.server.url)
    const opened = await screen.request.post(`${site.server.url}/api/rooms`, { data: {} })
    await screen.goto(`${site.server.url}/screen/${((await opened.json()) as { code: string }).code}`)
    await screen.locator('.qr').waitFor()
    const { page } = await visit(site.browser, `${site.server.url}/desk`)
    await signInAtDesk(page)
    await page.getByRole('link', { name: 'Now' }).click()
    await page.getByLabel('Notice', { exact: true }).fill('The server pauses at noon')
    await page.getByLabel('How long').selectOption({ label: '1 hour' })
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.getByRole('button', { name: 'Take it back' }).waitFor()
    const { page: player } = await visit(site.browser, site.server.url)
    const bar = player.getByRole('complementary', { name: 'Notice from this server' })
    await bar.getByText('The server pauses at noon').waitFor()
    await player.getByRole('status').getByText('The server pauses at noon').waitFor({ state: 'attached' })
    await bar.getByRole('button', { name: 'Dismiss the notice' }).click()
    await player.goto(`${site.server.url}/daily`)
    await player.getByLabel('Your answer').waitFor()
    assert.equal(await bar.count(), 0)
    const onScreen = screen.locator('.notice')
    await onScreen.getByText('The server pauses at noon').waitFor()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await onScreen.waitFor({ state: 'detached' })
  })
})

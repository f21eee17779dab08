import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { siteForTests } from './site.ts'

describe('a player on two devices', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const streakOf = (page: Page): Promise<number> =>
    page.evaluate(async () => (await (await fetch('/api/dailies/today')).json()).streak.days)

  /** Plays the daily to its end on the page's own device. */
  const playDaily = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: /^Today/ }).click()
    await page.getByLabel('Your answer').waitFor()
    const id = await page.evaluate(async () => (await (await fetch('/api/dailies/today')).json()).game.id)
    const [secret] = site.server.secrets(id)
    await page.keyboard.type(secret?.names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? '')
    await page.keyboard.press('Enter')
    await page.locator('.reveal-next').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('You are the first.').waitFor()
  }

  test('goes on on the phone with the streak, after a confirmation and by a code that holds once', async () => {
    const laptop = await visit(site.browser, site.server.url)
    await playDaily(laptop.page)
    await laptop.page.getByRole('button', { name: 'Continue on another device' }).click()
    const label = await laptop.page.getByRole('img', { name: /^Code to scan/ }).getAttribute('aria-label')
    const path = /\/device\/[A-Z2-9]{8}$/.exec(label ?? '')?.[0] ?? assert.fail(`no code in "${label}"`)
    await laptop.page.getByText(/^Holds until \d/).waitFor()
    const phone = await visit(site.browser, site.server.url + path, { viewport: { width: 390, height: 844 } })
    await phone.page.getByText('You go on here as on the other device').waitFor()
    assert.equal(await streakOf(phone.page), 0)
    await phone.page.getByRole('button', { name: 'Continue here' }).click()
    await phone.page.waitForURL(`${site.server.url}/`)
    assert.equal(await streakOf(phone.page), 1)
    await phone.page.goto(`${site.server.url}/objects`)
    await phone.page.getByRole('button', { name: 'Continue on another device' }).waitFor()
    assert.deepEqual([laptop.complaints, phone.complaints], [[], []])
    const late = await visit(site.browser, site.server.url + path)
    await late.page.getByRole('button', { name: 'Continue here' }).click()
    await late.page.getByText('That code does not hold. Get a new one on the other device.').waitFor()
    assert.equal(await streakOf(late.page), 0)
  })
})

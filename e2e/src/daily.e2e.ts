import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DailyView } from '@pd/contract/client'
import { noonZone } from '@pd/testing/noon-zone'
import type { Page } from 'playwright-core'
import { type VisitOptions, visit } from './browser.ts'
import { siteForTests } from './site.ts'

describe('the picture of the day', () => {
  const zone = noonZone()
  const site = siteForTests(['--rate-limit', '0', '--time-zone', zone])

  const dailyOf = (page: Page): Promise<DailyView> =>
    page.evaluate(async () => (await fetch('/api/dailies/today')).json())
  const answerOf = async (page: Page, locale: string): Promise<string> => {
    const [secret] = site.server.secrets((await dailyOf(page)).game?.id ?? '')
    return secret?.names.find((name) => name.locale === locale && name.kind === 'name')?.name ?? ''
  }
  const visitHome = (options: VisitOptions = {}) =>
    visit(site.browser, site.server.url, { permissions: ['clipboard-read', 'clipboard-write'], ...options })

  test('is the first door, is played once, shared without its answer, and stays in the archive', async () => {
    const { page, complaints } = await visitHome()
    await page.getByRole('link', { name: /^Today/ }).click()
    await page.getByLabel('Your answer').waitFor()
    const answer = await answerOf(page, 'en')
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    await page.keyboard.type(answer)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: answer, exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('You are the first.').waitFor()
    await page.getByText(`The day ends at midnight (${zone}).`).waitFor()
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByText('Copied.').waitFor()
    const shared = await page.evaluate(() => navigator.clipboard.readText())
    const { day } = await dailyOf(page)
    assert.match(shared, new RegExp(`Found at level 2 of 7\\.\\n□■□□□□□\\n\\S+/daily/${day}$`))
    assert.ok(!shared.includes(answer), shared)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Picture card' }).click()
    assert.equal((await saved).suggestedFilename(), `pixel-detective-${day}.png`)
    await page.getByRole('link', { name: 'Archive' }).click()
    await page.getByRole('link', { name: /Found at level 2/ }).click()
    await page.getByText('You are the first.').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('counts the others, in French too', async () => {
    const { page, complaints } = await visitHome({ locale: 'fr-FR' })
    await page.getByRole('link', { name: /^Aujourd’hui/ }).click()
    await page.getByLabel('Ta réponse').waitFor()
    await page.keyboard.type(await answerOf(page, 'fr'))
    await page.keyboard.press('Enter')
    await page.locator('.reveal-next').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Toi et 1 autre').waitFor()
    await page.getByText('Niveau 1 : 1 personne').waitFor({ state: 'attached' })
    assert.deepEqual(complaints, [])
  })

  test('of a day to come says that the day has not begun', async () => {
    const { page } = await visitHome()
    await page.goto(`${site.server.url}/daily/2999-01-01`)
    await page.getByRole('heading', { name: 'That day has not begun yet.' }).waitFor()
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { gameIdOf, type VisitOptions, visit } from './browser.ts'
import { siteForTests } from './site.ts'

describe('a duel', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const open = (options: VisitOptions = {}) =>
    visit(site.browser, site.server.url, { permissions: ['clipboard-read', 'clipboard-write'], ...options })
  /** Finds the pictures of the game on the page, those of `missed` not. */
  const play = async (page: Page, locale: string, missed: readonly number[] = []): Promise<void> => {
    for (const [at, { names }] of site.server.secrets(gameIdOf(page)).entries()) {
      const name = names.find((each) => each.locale === locale && each.kind === 'name')?.name ?? ''
      await page.locator('.answer-field').waitFor()
      await page.keyboard.type(missed.includes(at) ? 'qwzx' : name)
      await page.keyboard.press('Enter')
      if (missed.includes(at)) {
        await page.locator('.move-flag').click()
        await page.locator('.sure .danger').click()
      }
      await page.locator('.reveal-name').waitFor()
      await page.keyboard.press('Enter')
    }
    await page.locator('.result').waitFor()
  }

  test('gives a friend the same pictures, and both see who found what', async () => {
    const ann = await open()
    await ann.page.goto(`${site.server.url}/play`)
    await ann.page.getByRole('radio', { name: '3 rounds' }).check({ force: true })
    await ann.page.getByRole('button', { name: 'Open the case' }).click()
    await ann.page.waitForURL(/\/play\/.+/)
    await play(ann.page, 'en', [1])
    await ann.page.getByRole('button', { name: 'Challenge a friend' }).click()
    await ann.page.getByLabel('Your nickname').fill('Ann')
    await ann.page.getByRole('button', { name: 'Make the link' }).click()
    await ann.page.getByText('Nobody has answered yet.').waitFor()
    await ann.page.getByRole('button', { name: 'Share the link' }).click()
    await ann.page.getByText('Copied.').waitFor()
    const shared = await ann.page.evaluate(() => navigator.clipboard.readText())
    const link = /\/duel\/\S+$/.exec(shared)?.[0] ?? assert.fail(shared)
    assert.match(shared, /2,000 points/)

    const bob = await open({ locale: 'fr-FR' })
    await bob.page.goto(site.server.url + link)
    await bob.page.getByRole('heading', { name: 'Ann te lance un défi.' }).waitFor()
    await bob.page.getByLabel('Ton pseudo').fill('Bob')
    await bob.page.getByRole('button', { name: 'Relever le défi' }).click()
    await bob.page.waitForURL(/\/play\/.+/)
    const pictures = (page: Page) => site.server.secrets(gameIdOf(page)).map(({ pictureId }) => pictureId)
    assert.deepEqual(pictures(bob.page), pictures(ann.page))
    await play(bob.page, 'fr')
    await bob.page.getByText('Tu es en tête.').waitFor()
    assert.equal(await bob.page.locator('.exhibit-rival').count(), 3)

    await ann.page.goto(site.server.url + link)
    await ann.page.getByText('Bob is ahead.').waitFor()
    assert.match(await ann.page.locator('.exhibit-rival').nth(1).innerText(), /Bob[\s\S]*1,000 points/)
    await bob.page.goto(site.server.url + link)
    await bob.page.getByText('Tu es en tête.').waitFor()
    assert.deepEqual([ann.complaints, bob.complaints], [[], []])
  })

  test('that does not exist says so', async () => {
    const { page } = await open()
    await page.goto(`${site.server.url}/duel/AAAAAAAAAAAAAAAA`)
    await page.getByRole('heading', { name: 'There is no duel at this address.' }).waitFor()
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { type VisitOptions, visit } from './browser.ts'
import { siteForTests } from './site.ts'

describe('the introduction', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const openGame = async (options: VisitOptions, start: string) => {
    const visited = await visit(site.browser, `${site.server.url}/play`, { isNewcomer: true, ...options })
    await visited.page.getByRole('button', { name: start }).click()
    return visited
  }
  const heightOf = async (part: Locator) => (await part.boundingBox()) ?? assert.fail('it is not shown')
  const openAgain = async (page: Page) => {
    await page.goto(`${site.server.url}/daily`)
    await page.getByRole('img', { name: /level 1|niveau 1/ }).waitFor()
    await page.waitForLoadState('networkidle')
    return page.getByRole('dialog').count()
  }

  test('is gone through by keyboard in three steps, under the picture that is there already, and never comes again', async () => {
    const { page, complaints } = await openGame({ viewport: { width: 360, height: 740 } }, 'Open the case')
    const dialog = page.getByRole('dialog', { name: 'How to play' })
    await dialog.getByRole('heading', { name: 'Guess early' }).waitFor()
    const picture = await heightOf(page.locator('.hero'))
    assert.ok((await heightOf(dialog)).y >= picture.y + picture.height, 'it covers the picture')
    await page.keyboard.press('Enter')
    await dialog.getByRole('heading', { name: 'A wrong guess sharpens' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByRole('heading', { name: 'Stuck?' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'answer-field')
    assert.equal(await openAgain(page), 0)
    assert.deepEqual(complaints, [])
  })

  test('is skipped by Escape, in French too', async () => {
    const { page, complaints } = await openGame({ locale: 'fr-FR' }, 'Ouvrir l’enquête')
    await page.getByRole('dialog', { name: 'Comment jouer' }).getByRole('button', { name: 'Passer' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await openAgain(page), 0)
    assert.deepEqual(complaints, [])
  })

  test('delays no picture: without its file the game is played', async () => {
    const { page } = await visit(site.browser, `${site.server.url}/play`, { isNewcomer: true })
    await page.route(/\/assets\/steps-/, (route) => route.abort())
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByRole('img', { name: 'level 1 of' }).waitFor()
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
  })
})

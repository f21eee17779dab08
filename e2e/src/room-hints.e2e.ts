import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createVisitors, field, guess } from './room-people.ts'
import { siteForTests } from './site.ts'

describe('clues in a room', () => {
  const site = siteForTests(['--rate-limit', '0'])

  test('are bought by one phone, shown on no other, survive a kill of the server, and cost their price', async () => {
    const rooms = createVisitors(site.browser, site.server.url)
    const host = await rooms.open(['3 rounds', '15 seconds'], ['Clues in return for points'])
    const [ann, bob] = [await rooms.join(host.code, 'Ann'), await rooms.join(host.code, 'Bob')]
    await host.press('Start')
    const buy = async (page: Page, kind: RegExp) => {
      await page.getByRole('button', { name: 'Clues' }).click()
      await page.getByRole('button', { name: kind }).click()
    }
    await field(ann.page).waitFor()
    const place = () => ann.page.locator('.hero').boundingBox()
    const before = await place()
    await ann.page.getByRole('button', { name: 'Clues' }).click()
    await ann.page.getByRole('button', { name: /First letter/ }).waitFor()
    assert.deepEqual(await place(), before, 'the picture stays where it is')
    await ann.page.getByRole('button', { name: 'Back to the moves' }).click()
    await buy(ann.page, /First letter/)
    const name = site.server.roomAnswer(host.code)
    const known = ann.page.locator('.known')
    await known.getByText(`First letter: ${name[0]?.toUpperCase()}`).waitFor()
    assert.ok(await field(ann.page).evaluate((input) => input === document.activeElement))
    await site.server.kill()
    await site.server.comeBack()
    await ann.page.reload()
    await known.waitFor()
    await field(bob.page).waitFor()
    assert.equal(await bob.page.locator('.known').count(), 0)
    await guess(bob.page, name)
    await guess(ann.page, name)
    const points = async (page: Page) => {
      await page.getByText(name, { exact: true }).first().waitFor()
      const told = await (await page.request.get(`${site.server.url}/rooms/${host.code}`)).json()
      return Number(told.own.points)
    }
    assert.equal((await points(bob.page)) - (await points(ann.page)), 100)
  })

  test('are reached above a small keyboard, and are not there where answers are picked', async () => {
    const rooms = createVisitors(site.browser, site.server.url)
    const host = await rooms.open(['3 rounds', '15 seconds'], ['Clues in return for points'])
    const { page } = await rooms.join(host.code, 'Ann')
    await rooms.join(host.code, 'Bob')
    await host.press('Start')
    await field(page).waitFor()
    await page.setViewportSize({ width: 390, height: 380 })
    await page.getByRole('button', { name: 'Clues' }).click()
    await page.getByRole('button', { name: /Letters/ }).click()
    await page.locator('.known').waitFor()
    assert.ok(await field(page).isVisible())
    const picking = await rooms.open(['3 rounds', 'Four choices'], ['Clues in return for points'])
    const cec = await rooms.join(picking.code, 'Cec')
    await picking.press('Start')
    await cec.page.locator('.pick').first().waitFor()
    assert.equal(await cec.page.getByRole('button', { name: 'Clues' }).count(), 0)
  })
})

import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { describe, test } from 'node:test'
import { visit } from './browser.ts'
import { createVisitors, PHONE } from './room-people.ts'
import { siteForTests } from './site.ts'

const ADDRESS = Object.values(networkInterfaces())
  .flatMap((all = []) => all)
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address

/** Chromium's own note on a header that counts over HTTPS alone. */
const OF_PLAIN_HTTP = /^The Cross-Origin-Opener-Policy header has been ignored/

describe('a page that came by plain HTTP from another machine', { skip: ADDRESS === undefined }, () => {
  const site = siteForTests(['--host', '0.0.0.0', '--rate-limit', '0'])
  const urlThere = (): string => `http://${ADDRESS}:${new URL(site.server.url).port}`

  test('keeps a phone awake in a room by a silent video, and tells the host in one sentence, with the ways to HTTPS behind it', async () => {
    const rooms = createVisitors(site.browser, urlThere())
    const host = await rooms.open(['3 rounds'])
    await host.page.getByText(/^On plain HTTP phones stay awake/).waitFor()
    await host.page.getByText('With HTTPS').click()
    await host.page.getByText(/docs\/phones\.md/).waitFor()
    const { page, complaints } = await rooms.join(host.code, 'Ann')
    assert.equal(await page.evaluate(() => 'wakeLock' in navigator || isSecureContext), false)
    const video = page.locator('video.silent-video')
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1)
    assert.equal(await video.evaluate((each: HTMLVideoElement) => each.paused), false)
    assert.deepEqual(await video.boundingBox(), { x: 0, y: 0, ...PHONE.viewport })
    await page.getByRole('button', { name: 'Leave the room' }).click()
    await video.waitFor({ state: 'detached' })
    assert.deepEqual(
      complaints.filter((each) => !OF_PLAIN_HTTP.test(each)),
      [],
    )
  })

  test('shares a result as a text that is copied, and as a code to scan', async () => {
    const { page, context, complaints } = await visit(site.browser, `${urlThere()}/play`, PHONE)
    await page.getByRole('radio', { name: '3 rounds' }).check({ force: true })
    await page.getByRole('button', { name: 'Open the case' }).click()
    for (let round = 1; round <= 3; round++) {
      await page.getByRole('button', { name: 'Give up' }).click()
      await page.getByRole('button', { name: 'Yes, show me' }).click()
      await page.getByRole('button', { name: round < 3 ? 'Next round' : 'See the score' }).click()
    }
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Copied.' }).waitFor()
    const shown = await page.getByLabel('Copy this text:').inputValue()
    await page.getByRole('img', { name: /^Code to scan: http:/ }).waitFor()
    await page.evaluate(() => document.body.append(document.createElement('textarea')))
    const field = page.locator('textarea').last()
    await field.focus()
    await page.keyboard.press('Control+V')
    assert.equal(await field.inputValue(), shown)
    assert.deepEqual(
      complaints.filter((each) => !OF_PLAIN_HTTP.test(each)),
      [],
    )
    await context.close()
  })

  test('offers no installing', async () => {
    const { page } = await visit(site.browser, urlThere())
    assert.equal(await page.evaluate(() => 'serviceWorker' in navigator), false)
    assert.equal(await page.getByText(/install/i).count(), 0)
  })
})

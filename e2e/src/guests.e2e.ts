import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { drawTestCard } from '@pd/testing/test-card'
import type { Page } from 'playwright-core'
import { createVisitors, field, found, guess } from './room-people.ts'
import { siteForTests } from './site.ts'

const RULE = 'Players may add pictures: you see each one first, and all are deleted when the room ends'

/** The sweep comes every fifteen seconds. */
const POLL_MS = 500
/** The promise to those who give a picture. */
const GONE_MS = 60_000

describe('pictures that players give', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const give = async (page: Page, name: string): Promise<void> => {
    const file = join(site.server.data, '..', 'photo.png')
    await writeFile(file, await drawTestCard(77))
    await page.getByRole('button', { name: 'Add a picture' }).click()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('What does it show?').fill(name)
    await page.getByRole('button', { name: 'Send to the host' }).click()
  }

  test('are a round for the other phone and the big screen once the host lets them in, and are gone a minute after the room, file and row', {
    timeout: 120_000,
  }, async () => {
    const rooms = createVisitors(site.browser, site.server.url)
    const host = await rooms.open(['3 rounds', '15 seconds'], [RULE])
    const { code } = host
    const [ann, bob, screen] = [await rooms.join(code, 'Ann'), await rooms.join(code, 'Bob'), await rooms.hang(code)]
    const startedAt = performance.now()
    await give(ann.page, 'Biscuit')
    await ann.page.getByText('the host looks at it').waitFor()
    assert.ok(performance.now() - startedAt < 20_000)
    await host.page.getByRole('button', { name: '1 picture to look at' }).click()
    await host.page.getByRole('img', { name: 'Biscuit' }).waitFor()
    await host.page.getByRole('button', { name: 'Play it: Biscuit' }).click()
    await host.page.getByText('comes soon').waitFor()
    await host.press('Done')
    await host.press('Start')
    await ann.page.getByText('Your picture! The others are guessing.').waitFor()
    await screen.page.getByText('A player’s picture').waitFor()
    await field(bob.page).waitFor()
    await guess(bob.page, 'biscuit')
    await found(bob.page).waitFor()
    await screen.page.getByText('Picture: Ann').waitFor()
    await ann.page
      .locator('main')
      .getByText(/The others earned this on average: \+[\d,]+/)
      .waitFor()
    const folder = join(site.server.data, 'uploads/guests')
    const left = async () => (await readdir(folder)).length + site.server.countGuestPictures()
    assert.equal(await left(), 2)
    await host.page.getByRole('button', { name: 'Players and more' }).click()
    await host.press('Close the room')
    await host.press('Yes, close')
    const closedAt = performance.now()
    while ((await left()) > 0) await delay(POLL_MS)
    assert.ok(performance.now() - closedAt < GONE_MS)
    for (const { complaints } of [ann, bob, screen]) assert.deepEqual(complaints, [])
  })
})

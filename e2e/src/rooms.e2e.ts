import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { BrowserContext, Page } from 'playwright-core'
import { visit } from './browser.ts'
import { field, found, guess, PHONE, type Rooms, startRooms } from './room-people.ts'

describe('a room', () => {
  let rooms: Rooms
  before(async () => {
    rooms = await startRooms()
  })
  after(() => rooms?.close())

  /** What a button of the results saves, as a spreadsheet would read it. */
  const save = async (page: Page, name: string): Promise<Record<string, string>[]> => {
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const file = await saving
    assert.match(file.suggestedFilename(), /^pixel-detective-[A-Z0-9]{6}-\d{4}-\d\d-\d\d\.csv$/)
    return parse(await readFile(await file.path()), { bom: true, columns: true })
  }
  const levelOn = async (page: Page): Promise<number> =>
    Number(/level (\d) of/.exec((await shownPicture(page).getAttribute('aria-label')) ?? '')?.[1])
  const shownPicture = (page: Page) => page.getByRole('img', { name: /level \d of/ })
  /** Waits for a level to begin. */
  const nextLevel = async (page: Page): Promise<number> => {
    const next = (await levelOn(page)) + 1
    await page.getByRole('img', { name: `level ${next} of` }).waitFor()
    return next
  }
  const tabOf = async (context: BrowserContext, url: string) => {
    const tab = await context.newPage()
    await tab.goto(url)
    return tab
  }

  test('is played to its podium through reloads, a lost network and a second tab', async () => {
    const host = await rooms.open(['3 rounds', '8 seconds'])
    const { code } = host
    const screen = await rooms.hang(code)
    const [ann, bob, eve] = [
      await rooms.join(code, 'Ann'),
      await rooms.join(code, 'Bob'),
      await rooms.join(code, 'Eve'),
    ]
    const everybody = [screen.page, host.page, ann.page, bob.page, eve.page]
    const phones = [ann.page, bob.page, eve.page]

    for (const name of ['Ann', 'Bob', 'Eve']) await screen.page.locator('.suspect', { hasText: name }).waitFor()
    assert.equal(
      await screen.page.getByRole('img', { name: `Code to scan: ${rooms.server.url}/room/${code}` }).count(),
      1,
    )
    for (const page of everybody) await page.reload()
    await ann.page.getByText('You are in, Ann.').waitFor()
    await screen.page.getByText('3 players').waitFor()

    await host.press('Start')
    for (const page of phones) await field(page).waitFor()
    await guess(bob.page, 'qwzx')
    await bob.page.locator('main').getByText('qwzx').waitFor()
    for (const page of everybody) await page.reload()
    await bob.page.locator('main').getByText('qwzx').waitFor()

    // from the beginning of a level to its end: eight seconds by the room's clock
    const level = await nextLevel(screen.page)
    await eve.context.setOffline(true)
    await eve.page.getByText('Reconnecting…').waitFor()
    // on a busy machine the level may be over before the page says so
    const missed = await nextLevel(screen.page)
    assert.ok(missed > level)
    await eve.context.setOffline(false)
    await eve.page.getByText('Reconnecting…').waitFor({ state: 'detached' })
    while ((await levelOn(eve.page)) < missed) await eve.page.evaluate(() => new Promise(requestAnimationFrame))

    const answer = rooms.server.roomAnswer(code)
    const tab = await tabOf(ann.context, ann.page.url())
    await field(tab).waitFor()
    for (const [typedAt, shownAt, text] of [
      [tab, ann.page, 'vrtpk'],
      [ann.page, tab, 'jjhgf'],
    ] as const) {
      await guess(typedAt, text)
      await shownAt.locator('main').getByText(text).waitFor()
    }
    await guess(ann.page, answer)
    for (const page of [ann.page, tab]) await found(page).waitFor()
    await screen.page.getByText('1 of 3 found it').waitFor()
    assert.equal(await screen.page.getByRole('heading', { name: answer, exact: true }).count(), 0)
    for (const page of [bob.page, eve.page]) await guess(page, answer)
    for (const page of everybody) await page.getByRole('heading', { name: answer, exact: true }).waitFor()
    for (const page of everybody) await page.reload()
    for (const page of everybody) await page.getByRole('heading', { name: answer, exact: true }).waitFor()

    for (const each of [2, 3]) {
      await host.press('Next picture')
      await field(eve.page).waitFor()
      await host.press('Pause')
      await eve.page.locator('main').getByText('Paused').waitFor()
      for (const page of everybody) await page.reload()
      await eve.page.locator('main').getByText('Paused').waitFor()
      await host.press('Go on')
      await field(eve.page).waitFor()
      await guess(eve.page, rooms.server.roomAnswer(code))
      await found(eve.page).waitFor()
      await host.press('Reveal')
      await screen.page.getByRole('heading', { name: `Round ${each} of 3` }).waitFor()
      await screen.page.getByRole('heading', { name: rooms.server.roomAnswer(code), exact: true }).waitFor()
    }
    await host.press('To the podium')
    await screen.page.getByRole('heading', { name: 'Podium' }).waitFor()
    for (const page of everybody) await page.reload()
    await eve.page.getByRole('heading', { name: 'First place. Case closed.' }).waitFor()
    await screen.page.locator('.stack-1', { hasText: 'Eve' }).waitFor()
    await host.press('Close the room')
    await host.press('Yes, close')

    // While the room is open that link leads into a new tab.
    const leaving = eve.page.locator('.result-moves')
    await leaving.getByRole('link', { name: 'All the results' }).click()
    await eve.page.getByRole('heading', { name: `Case file ${code}` }).waitFor()
    const row = eve.page.getByRole('row', { name: /Eve/ })
    assert.equal(await row.getByText(/^Found at level/).count(), 3)
    const rows = await save(eve.page, 'Table (CSV)')
    assert.deepEqual([rows[0]?.Place, rows[0]?.Name], ['1', 'Eve'])
    assert.deepEqual(rows.map(({ Name }) => Name).toSorted(), ['Ann', 'Bob', 'Eve'])
    assert.deepEqual(
      rows,
      rows.toSorted((one, other) => Number(other.Score) - Number(one.Score)),
    )
    for (const { Place, Name, Late, Score, ...rounds } of rows) {
      const points = Object.values(rounds).map(Number)
      const sum = points.reduce((all, each) => all + each, 0)
      assert.deepEqual([points.length, sum], [3, Number(Score)], `${Place}. ${Name} ${Late}`)
    }
    await screen.page.getByRole('link', { name: `/room/${code}/results` }).click()
    await screen.page.getByRole('heading', { name: `Case file ${code}` }).waitFor()
    assert.deepEqual([...host.complaints, ...screen.complaints, ...ann.complaints, ...bob.complaints], [])
  })

  test('that is long over shows its results at every address, also to a player whose phone slept through the end', async () => {
    rooms.server.keepResults('PAST23', 'Zoë')
    for (const path of ['room/PAST23', 'screen/PAST23', 'room/past23/results']) {
      const { page } = await visit(rooms.browser, `${rooms.server.url}/${path}`, PHONE)
      await page.getByRole('heading', { name: 'Case file PAST23' }).waitFor()
      assert.equal(await page.getByRole('row', { name: /Zoë/ }).count(), 1, path)
    }
    const host = await rooms.open(['3 rounds'])
    const sleepers = [host, await rooms.hang(host.code), await rooms.join(host.code, 'Ann')]
    await rooms.server.kill()
    rooms.server.keepResults(host.code, 'Ann')
    await rooms.server.comeBack()
    for (const { page } of sleepers) await page.getByRole('heading', { name: `Case file ${host.code}` }).waitFor()
  })

  test('goes on where it was when the server is killed and comes back', async () => {
    const host = await rooms.open(['3 rounds', '15 seconds'])
    const screen = await rooms.hang(host.code)
    const phones = [await rooms.join(host.code, 'Ann'), await rooms.join(host.code, 'Bob')]
    const everybody = [host, screen, ...phones]
    await host.press('Start')
    for (const { page } of phones) await guess(page, 'qwzx')
    for (const { page } of phones) await page.locator('main').getByText('qwzx').waitFor()
    await rooms.server.kill()
    for (const { page } of everybody) await page.getByText('Reconnecting…').waitFor()
    await rooms.server.comeBack()
    for (const { page } of everybody) await page.getByText('Reconnecting…').waitFor({ state: 'detached' })
    const answer = rooms.server.roomAnswer(host.code)
    for (const { page } of phones) await page.locator('main').getByText('qwzx').waitFor()
    for (const { page } of phones) await guess(page, answer)
    for (const { page } of everybody) await page.getByRole('heading', { name: answer, exact: true }).waitFor()
    for (const { page } of phones) await found(page).waitFor()
  })
})

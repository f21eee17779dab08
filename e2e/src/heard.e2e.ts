import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { gameIdOf, visit } from './browser.ts'
import { type Rooms, startRooms } from './room-people.ts'

const LAST_LEVEL = 8

/** What a screen reader is given of an element and all that is in it, as YAML of roles and names. */
const treeOf = (page: Page, region: string): Promise<string> =>
  page.getByRole('region', { name: region }).ariaSnapshot()

describe('a game that is heard', () => {
  let rooms: Rooms
  before(async () => {
    rooms = await startRooms()
  })
  after(() => rooms?.close())

  const openGame = async (page: Page): Promise<void> => {
    await page.goto(`${rooms.server.url}/play`)
    await page.getByRole('radio', { name: '3 rounds' }).check({ force: true })
    await page.getByRole('button', { name: 'Open the case' }).press('Enter')
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor()
  }
  const englishNames = (page: Page): string[] =>
    rooms.server
      .secrets(gameIdOf(page))
      .map(({ names }) => names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? '')

  test('has its cells read, a sharper level announced, and is played to its end by roles and names alone', async () => {
    const { page, complaints } = await visit(rooms.browser, rooms.server.url)
    await openGame(page)
    const level = (number: number) => page.getByRole('img', { name: `level ${number} of ${LAST_LEVEL}` }).waitFor()
    await level(1)
    await page.getByRole('button', { name: /^Read the cells/ }).press('Enter')
    await page.getByRole('heading', { name: 'The picture in words' }).waitFor()
    await page.getByRole('checkbox', { name: 'Announce each level' }).press('Space')
    await page.getByText('Row by row').press('Enter')
    assert.match(await treeOf(page, 'The picture in words'), /listitem: .+\d+%[\s\S]+rowheader "Row 1"[\s\S]+cell "\S+/)
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Your answer' }).press('Shift+Enter')
    await level(2)
    await page.getByRole('status').filter({ hasText: '%' }).waitFor({ state: 'attached' })
    for (const name of englishNames(page)) {
      await page.getByRole('textbox', { name: 'Your answer' }).fill(name)
      await page.getByRole('textbox', { name: 'Your answer' }).press('Enter')
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.getByRole('button', { name: /^(Next round|See the score)/ }).press('Enter')
    }
    await page.getByRole('heading', { name: 'The verdict' }).waitFor()
    await page.getByRole('main').getByText('3 of 3 found').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('opens and closes the text with Control and Enter, and remembers that levels are announced', async () => {
    const { page } = await visit(rooms.browser, rooms.server.url)
    await openGame(page)
    await page.getByRole('textbox', { name: 'Your answer' }).press('Control+Enter')
    await page.getByRole('checkbox', { name: 'Announce each level' }).press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'The picture in words' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('status').filter({ hasText: '%' }).waitFor({ state: 'attached' })
    assert.equal(await page.getByRole('img', { name: 'level 1 of' }).count(), 1)
  })

  test('on a phone in a room is read too, and the room is played to its end by roles and names alone', async () => {
    const { code, press } = await rooms.open(['3 rounds', '15 seconds'])
    const { page, complaints } = await rooms.join(code, 'Ann')
    await press('Start')
    for (const next of ['Next picture', 'Next picture', 'To the podium']) {
      const answer = page.getByRole('textbox', { name: 'Your answer' })
      await answer.press('Control+Enter')
      assert.match(await treeOf(page, 'The picture in words'), /listitem: .+\d+%/)
      await page.keyboard.press('Control+Enter')
      const name = rooms.server.roomAnswer(code)
      await answer.fill(name)
      await answer.press('Enter')
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await press(next)
    }
    await page.getByRole('main').getByText('First place. Case closed.').waitFor()
    assert.deepEqual(complaints, [])
  })
})

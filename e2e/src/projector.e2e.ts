import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { guess, type Rooms, startRooms } from './room-people.ts'

describe('the projector', () => {
  let rooms: Rooms
  before(async () => {
    rooms = await startRooms()
  })
  after(() => rooms.close())

  test('is steered by the keys of the owner, shows who is new, who was first and all winners', async () => {
    const { open, hang, join, server } = rooms
    const { code, context } = await open(['3 rounds'])
    const projector = await context.newPage()
    await projector.goto(`${server.url}/screen/${code}`)
    await projector.getByText('full screen').waitFor()
    const { page: ann } = await join(code, 'Ann')
    const { page: bob } = await join(code, 'Bob')
    await projector.getByText('Bob').waitFor()
    assert.deepEqual(await projector.locator('.suspect').allInnerTexts(), ['Bob', 'Ann'])
    const { page: other } = await hang(code)
    await other.keyboard.press('Space')
    await projector.keyboard.press('b')
    await projector.locator('.screen-blank').waitFor()
    await projector.keyboard.press('b')
    await projector.locator('.screen-blank').waitFor({ state: 'detached' })
    assert.equal(await projector.getByRole('heading', { name: code }).count(), 1)
    for (const number of [1, 2, 3]) {
      await projector.keyboard.press('Space')
      await projector.getByRole('heading', { name: `Round ${number} of 3` }).waitFor()
      await ann.getByLabel('Your answer').waitFor()
      await guess(ann, server.roomAnswer(code))
      await ann
        .locator('main')
        .getByText(/Found\. \+/)
        .waitFor()
      await guess(bob, server.roomAnswer(code))
      await projector.getByText(/^First: Ann, at level/).waitFor()
      assert.equal(await projector.locator('.standing-gain').count(), 2)
      await projector.getByRole('img', { name: /Code to scan/ }).waitFor()
      // a phone may hear of a round later than the big screen
      await bob.locator('.reveal-name').waitFor()
    }
    await projector.keyboard.press('ArrowRight')
    await projector.getByRole('heading', { name: 'Podium' }).waitFor()
    assert.deepEqual((await projector.locator('.stack-name').allInnerTexts()).sort(), ['Ann', 'Bob'])
  })

  test('has each of 39 newcomers at the head of its list, and says how many there are beside those listed', async () => {
    const { code } = await rooms.open(['3 rounds'])
    const { page: screen } = await rooms.hang(code)
    const names = Array.from({ length: 39 }, (_, at) => `Guest ${at + 1}`)
    const newest = screen.locator('.suspect').first()
    for (const name of names) {
      const body = JSON.stringify({ name })
      const headers = { 'content-type': 'application/json' }
      const { status } = await fetch(`${rooms.server.url}/rooms/${code}/players`, { method: 'POST', headers, body })
      assert.equal(status, 200)
      await newest.getByText(name, { exact: true }).waitFor()
    }
    await screen.getByRole('heading', { name: '39 players' }).waitFor()
    assert.deepEqual(
      await screen.locator('.suspect:not(.suspects-others)').allInnerTexts(),
      names.slice(-20).toReversed(),
    )
    await screen.getByText('+19').waitFor()
  })

  type Ears = { notes?: number }
  /** Has the pages of a browser count the notes that they play. */
  const countNotes = (context: BrowserContext) =>
    context.addInitScript(() => {
      const ears = globalThis as Ears
      const { start } = AudioScheduledSourceNode.prototype
      AudioScheduledSourceNode.prototype.start = function (when) {
        ears.notes = (ears.notes ?? 0) + 1
        start.call(this, when)
      }
    })
  const notesOf = (page: Page) => page.evaluate(() => (globalThis as Ears).notes ?? 0)
  const waitForNotes = (page: Page, most: number) =>
    page.waitForFunction((heard) => ((globalThis as Ears).notes ?? 0) > heard, most)

  test('alone sounds for a room that one laptop hosts, and its keys steer on after a press by hand', async () => {
    const { code, context, page: host } = await rooms.open(['3 rounds'])
    await countNotes(context)
    await host.reload()
    await host.getByRole('button', { name: 'Sound: off' }).click()
    const { page: ann } = await rooms.join(code, 'Ann')
    const projector = await context.newPage()
    await projector.goto(`${rooms.server.url}/screen/${code}`)
    await projector.getByText('full screen').waitFor()
    for (const name of ['Sound: on', 'Sound: off']) await projector.getByRole('button', { name }).click()
    await projector.keyboard.press('Space')
    await projector.getByRole('heading', { name: 'Round 1 of 3' }).waitFor()
    await waitForNotes(projector, 0)
    await ann.getByLabel('Your answer').waitFor()
    const atStart = await notesOf(projector)
    await projector.keyboard.press('ArrowRight')
    for (const page of [projector, host]) await page.locator('.reveal-name').waitFor()
    await waitForNotes(projector, atStart)
    assert.equal(await notesOf(host), 0)
  })
})

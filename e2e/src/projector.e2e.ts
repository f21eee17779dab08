import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { visit, waitForPicture } from './browser.ts'
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

  const come = async (code: string, name: string): Promise<void> => {
    const body = JSON.stringify({ name })
    const headers = { 'content-type': 'application/json' }
    const { status } = await fetch(`${rooms.server.url}/rooms/${code}/players`, { method: 'POST', headers, body })
    assert.equal(status, 200)
  }
  for (const { players, others } of [
    { players: '39', others: '+19' },
    { players: '2,000', others: '+1,980' },
  ])
    test(`has each newcomer at the head of its list, and says how many there are beside those listed: ${players}`, async () => {
      const { code, page: host, press } = await rooms.open(['3 rounds'])
      const { page: screen } = await rooms.hang(code)
      const names = Array.from({ length: Number(players.replace(',', '')) }, (_, at) => `Guest ${at + 1}`)
      const [before, watched] = [names.slice(0, -39), names.slice(-39)]
      while (before.length > 0) await Promise.all(before.splice(0, 50).map((name) => come(code, name)))
      const newest = screen.locator('.suspect').first()
      for (const name of watched) {
        await come(code, name)
        await newest.getByText(name, { exact: true }).waitFor()
      }
      const listed = watched.slice(-20).toReversed()
      for (const page of [screen, host]) {
        await page.getByRole('heading', { name: `${players} players` }).waitFor()
        await page.getByText(others, { exact: true }).waitFor()
        assert.deepEqual(await page.locator('.suspect:not(.suspects-others)').allInnerTexts(), listed)
      }
      await press('Start')
      await screen.getByRole('heading', { name: 'Round 1 of 3' }).waitFor()
    })

  type Festive = { notes?: number[]; confetti?: Set<HTMLCanvasElement> }
  /** Has the pages of a browser note the pitches that they play, and what confetti is drawn on. Sound that comes late is not played, so none does. */
  const noteFestivity = (context: BrowserContext) =>
    context.addInitScript(() => {
      const [notes, confetti] = [[] as number[], new Set<HTMLCanvasElement>()]
      Object.assign(globalThis, { notes, confetti })
      AudioContext.prototype.resume = () => Promise.resolve()
      const { start } = AudioScheduledSourceNode.prototype
      AudioScheduledSourceNode.prototype.start = function (when) {
        if (this instanceof OscillatorNode) notes.push(this.frequency.value)
        start.call(this, when)
      }
      const { fillRect } = CanvasRenderingContext2D.prototype
      CanvasRenderingContext2D.prototype.fillRect = function (...box) {
        if (this.canvas.className === 'confetti') confetti.add(this.canvas)
        fillRect.apply(this, box)
      }
    })
  const notesOf = (page: Page) => page.evaluate(() => (globalThis as Festive).notes ?? [])
  const waitForNotes = (page: Page, most: number) =>
    page.waitForFunction((heard) => ((globalThis as Festive).notes ?? []).length > heard, most)

  test('alone sounds for a room that one laptop hosts, and its keys steer on after a press by hand', async () => {
    const { code, context, page: host } = await rooms.open(['3 rounds'])
    await noteFestivity(context)
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
    const atStart = (await notesOf(projector)).length
    await projector.keyboard.press('ArrowRight')
    for (const page of [projector, host]) await page.locator('.reveal-name').waitFor()
    await waitForNotes(projector, atStart)
    assert.deepEqual(await notesOf(host), [])
  })

  test('ends with confetti, none where less motion is wanted, and one fanfare, on the one device that sounds', async () => {
    const { browser, server } = rooms
    const { page: host, context } = await visit(browser, server.url)
    const { page: calm, context: calmContext } = await visit(browser, server.url, { reducedMotion: 'reduce' })
    const post = async ({ request }: Page, path: string, data: object) =>
      (await request.post(`${server.url}/rooms${path}`, { data })).json()
    const { code } = await post(host, '', { rounds: 1, title: 'Finale' })
    await post(calm, `/${code}/players`, { name: 'Ann' })
    for (const each of [context, calmContext]) await noteFestivity(each)
    await host.goto(`${server.url}/room/${code}`)
    await host.getByRole('button', { name: 'Sound: off' }).click()
    const screen = await context.newPage()
    await screen.goto(`${server.url}/screen/${code}`)
    await screen.getByRole('button', { name: 'Sound: on' }).waitFor()
    await calm.goto(`${server.url}/screen/${code}`)
    await calm.getByRole('button', { name: 'Sound: off' }).click()
    await post(host, `/${code}/host`, { do: 'next' })
    await waitForPicture(screen)
    await post(calm, `/${code}/ready`, { round: 1 })
    await post(calm, `/${code}/guesses`, { round: 1, level: 1, text: server.roomAnswer(code) })
    for (const page of [host, screen, calm]) await page.locator('.reveal-name').waitFor()
    const waitForConfetti = (count: number) =>
      screen.waitForFunction((thrown) => (globalThis as Festive).confetti?.size === thrown, count)
    // the find has its own
    await waitForConfetti(1)
    await post(host, `/${code}/host`, { do: 'next' })
    const fanfare = [523, 523, 523, 659, 784, 1047].join()
    const fanfaresOf = async (page: Page) => (await notesOf(page)).join().split(fanfare).length - 1
    for (const page of [screen, calm]) {
      await page.getByRole('heading', { name: 'Finale' }).waitFor()
      await page.waitForFunction((notes) => (globalThis as Festive).notes?.join().endsWith(notes), fanfare)
    }
    const confettiOf = (page: Page) => page.evaluate(() => (globalThis as Festive).confetti?.size)
    await waitForConfetti(2)
    await post(host, `/${code}/host`, { do: 'close' })
    for (const page of [screen, calm]) await page.getByRole('heading', { name: 'Podium' }).waitFor()
    assert.deepEqual([await fanfaresOf(screen), await fanfaresOf(calm), await notesOf(host)], [1, 1, []])
    assert.deepEqual([await confettiOf(screen), await confettiOf(calm)], [2, 0])
  })
})

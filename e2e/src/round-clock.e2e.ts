import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { RoomRoundView, RoomView } from '@pd/contract/client'
import type { Page } from 'playwright-core'
import { visit, waitForPicture } from './browser.ts'
import { PHONE } from './room-people.ts'
import { siteForTests } from './site.ts'
import { startToldStream } from './told-stream.ts'

const LEVEL_MS = 12_000
/** The events' time is so far ahead of the server's that the page takes its clock as set, and goes by the events. */
const AHEAD_MS = 3_600_000
/** Frames in which the page takes up what it was told. */
const FRAMES_MS = 100

const LANGUAGES = [
  { locale: 'en-GB', sound: 'Sound: off', last: 'Level 7 of 8', ready: 'Get ready…' },
  { locale: 'fr-FR', sound: 'Son : coupé', last: 'Niveau 7 sur 8', ready: 'Prépare-toi…' },
]

/** How many notes these sounds have. */
const NOTES = { sharper: 3, tick: 1, start: 3 }

type Ears = { notes?: number }

describe('the clock of a round', () => {
  const site = siteForTests(['--rate-limit', '0'])
  let stream: Awaited<ReturnType<typeof startToldStream>>
  beforeEach(async () => {
    stream = await startToldStream()
  })
  afterEach(() => stream.close())

  /** A room whose host plays too, in the first level of its first round. */
  const startRound = async ({ request }: Page): Promise<RoomView> => {
    const post = async (path: string, data: object) =>
      (await request.post(`${site.server.url}/rooms${path}`, { data })).json()
    const { code } = await post('', { secondsPerLevel: 60 })
    await post(`/${code}/players`, { name: 'Ann' })
    await post(`/${code}/host`, { do: 'next' })
    await post(`/${code}/ready`, { round: 1 })
    return (await request.get(`${site.server.url}/rooms/${code}`)).json()
  }
  /** The clock stands once it is asked to, also where that moment is over by then: on a busy machine the second try is the one that counts. */
  const stopClock = async (page: Page): Promise<void> => {
    const stopSoon = async () => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))
    await stopSoon().catch((error: Error) => {
      assert.match(error.message, /to the past/)
      return stopSoon()
    })
  }
  /** Opens a page of such a round; from then on its clock stands but for `run`, and it hears what `tell` says of the round. */
  const open = async (kind: 'room' | 'screen', { locale, sound }: (typeof LANGUAGES)[number]) => {
    const size = kind === 'room' ? PHONE : {}
    const { page, complaints } = await visit(site.browser, site.server.url, { ...size, locale })
    const view = await startRound(page)
    await page.addInitScript(() => {
      const ears = globalThis as Ears
      const { start } = AudioScheduledSourceNode.prototype
      AudioScheduledSourceNode.prototype.start = function (when) {
        ears.notes = (ears.notes ?? 0) + 1
        start.call(this, when)
      }
    })
    await page.clock.install()
    await stream.lead(page)
    await page.goto(`${site.server.url}/${kind}/${view.code}`)
    await page.locator('.clock-cells').waitFor()
    // a page whose picture comes says so to the server, and learns its time
    await waitForPicture(page)
    if (kind === 'screen') await page.getByRole('button', { name: sound }).click()
    await stopClock(page)
    let [seq, passedMs] = [view.seq, 0]
    return {
      page,
      complaints,
      levels: view.round?.levels ?? assert.fail('no round'),
      tell: (round: Partial<RoomRoundView> & { endsInMs?: number }) => {
        const { endsInMs, ...changes } = round
        const at = view.at + AHEAD_MS + passedMs
        const levelEndsAt = endsInMs === undefined ? null : at + endsInMs
        seq++
        stream.tell('room', {
          ...view,
          seq,
          at,
          round: { ...view.round, levelMs: LEVEL_MS, levelEndsAt, ...changes },
        })
      },
      run: async (ms: number) => {
        await page.clock.runFor(ms)
        passedMs += ms
      },
    }
  }
  const notesOf = (page: Page) => page.evaluate(() => (globalThis as Ears).notes ?? 0)
  const heard = (page: Page, notes: number) =>
    page.waitForFunction((most) => (globalThis as Ears).notes === most, notes)

  for (const language of LANGUAGES)
    test(`counts in and the last three seconds down on the big screen, each with a tick: ${language.locale}`, async () => {
      const { page, complaints, levels, tell, run } = await open('screen', language)
      const secondsAfter = async (ms: number) => {
        await run(ms)
        return (await page.locator('.last-seconds .unseen').allTextContents()).join()
      }
      tell({ phase: 'preparing' })
      await page.locator('.screen-phase', { hasText: language.ready }).locator('.count-in').waitFor()
      tell({ phase: 'running', level: 1, endsInMs: LEVEL_MS })
      await page.locator('.count-in').waitFor({ state: 'detached' })
      assert.equal(await secondsAfter(LEVEL_MS), '', 'at the end of another level')

      const before = await notesOf(page)
      tell({ phase: 'running', level: levels - 1, endsInMs: LEVEL_MS })
      await page.locator('main').getByText(language.last, { exact: true }).waitFor({ state: 'attached' })
      await run(FRAMES_MS)
      await heard(page, before + NOTES.sharper)
      assert.equal(await secondsAfter(LEVEL_MS - 3_000 - 2 * FRAMES_MS), '')
      assert.equal(await secondsAfter(2 * FRAMES_MS), '3')
      assert.equal(await secondsAfter(1_000), '2')
      tell({ phase: 'running', level: levels - 1, endsInMs: 2_000 - FRAMES_MS / 2, foundBy: 1 })
      await page.locator('.found-full').waitFor()
      assert.equal(await secondsAfter(FRAMES_MS), '2', 'the clock was set anew')
      assert.equal(await secondsAfter(1_000), '1')
      await heard(page, before + NOTES.sharper + 3 * NOTES.tick)
      tell({ phase: 'preparing', number: 2 })
      await page.locator('.count-in').waitFor()
      assert.equal(await secondsAfter(FRAMES_MS), '')
      await heard(page, before + NOTES.sharper + 3 * NOTES.tick + NOTES.start)
      assert.deepEqual(complaints, [])
    })

  for (const language of LANGUAGES)
    test(`fills a phone’s cells, and waits with them empty before the first level: ${language.locale}`, async () => {
      const { page, complaints, levels, tell, run } = await open('room', language)
      const cellsAfter = async (ms: number) => {
        await run(ms)
        return page.locator('.clock-cells .clock-spent').count()
      }
      tell({ phase: 'preparing' })
      await page.locator('.room-wait', { hasText: language.ready }).waitFor()
      assert.equal(await cellsAfter(LEVEL_MS), 0)
      tell({ phase: 'running', level: levels - 1, endsInMs: LEVEL_MS })
      await page.locator('main').getByText(language.last, { exact: true }).waitFor({ state: 'attached' })
      await page.locator('.answer-field').waitFor()
      assert.equal(await cellsAfter(FRAMES_MS), 0)
      assert.equal(await cellsAfter(LEVEL_MS / 2), 6)
      assert.equal(await cellsAfter(LEVEL_MS / 2), 12)
      assert.deepEqual(complaints, [])
    })
})

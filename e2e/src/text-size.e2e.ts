import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { type GameServer, startGameServer } from './game-server.ts'
import { misplaced, shownPages } from './layout.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
const USUAL_PX = 16
const LARGE_PX = 32

const textPx = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))

describe("a reader's own text size", () => {
  let server: GameServer
  let usual: Browser
  let large: Browser
  before(async () => {
    server = await startGameServer()
    usual = await openBrowser()
    large = await openBrowser([`--blink-settings=defaultFontSize=${LARGE_PX}`])
  })
  after(async () => {
    await usual?.close()
    await large?.close()
    await server?.close()
  })

  for (const [name, show] of Object.entries(shownPages))
    test(`doubles the text of ${name}, and nothing leaves a page of 360 px`, async () => {
      for (const [browser, expectedPx] of [
        [usual, USUAL_PX],
        [large, LARGE_PX],
      ] as const) {
        const { page, context } = await visit(browser, server.url, PHONE)
        await show(page, server.url)
        assert.deepEqual([await textPx(page), await misplaced(page)], [expectedPx, []])
        await context.close()
      }
    })
})

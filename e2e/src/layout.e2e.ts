import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { type GameServer, startGameServer } from './game-server.ts'
import { misplaced } from './pages/misplaced.ts'
import { shownPages } from './pages/shown-pages.ts'

const PHONE = { viewport: { width: 360, height: 740 }, locale: 'fr-FR' }
const USUAL_PX = 16
const LARGE_PX = 32

/**
 * A language of no people: the French sentences in Hebrew letters, with their blanks left as they are. French is the longest that the app
 * speaks, and a file of its own, so that the app itself knows nothing of this.
 */
const PSEUDO = `import { fr as sentences } from './FILE?sentences'
const letters = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ'
const write = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/\\{\\w+\\}|[a-z]/gi, (part) => part.length > 1 ? part : letters[part.toLowerCase().charCodeAt(0) - 97])
const turn = (entry) => typeof entry === 'string' ? write(entry) : { one: write(entry.one), other: write(entry.other) }
export const fr = Object.fromEntries(Object.entries(sentences).map(([key, entry]) => [key, turn(entry)]))`

const writeFromRightToLeft = async (page: Page): Promise<void> => {
  await page.route(/\/assets\/fr-[^/]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: PSEUDO.replace('FILE', new URL(route.request().url()).pathname.split('/').at(-1) ?? ''),
    }),
  )
  await page.route(
    (url) => !url.pathname.includes('.'),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback()
      const response = await route.fetch()
      const body = (await response.text()).replace('<html', '<html dir="rtl"')
      await route.fulfill({ response, body })
    },
  )
}

/** Lays the page out at this size of text from this side, lets what measures itself do so again, and returns the size that it has. */
const layOut = (page: Page, dir: 'rtl' | 'ltr', rootPx: number): Promise<number> =>
  page.evaluate(
    async ({ dir, rootPx }) => {
      Object.assign(document.documentElement, { dir }).style.fontSize = `${rootPx}px`
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return Number.parseFloat(getComputedStyle(document.body).fontSize)
    },
    { dir, rootPx },
  )

describe('on a phone of a reader who set the text to twice its size', () => {
  let server: GameServer
  let browser: Browser
  before(async () => {
    server = await startGameServer(['--rate-limit', '0'])
    browser = await openBrowser([`--blink-settings=defaultFontSize=${LARGE_PX}`])
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  for (const [name, show] of Object.entries(shownPages))
    test(`nothing leaves ${name} or lies on something else, at both sizes, in a language from right to left too`, async () => {
      const { page, context } = await visit(browser, 'about:blank', PHONE)
      await writeFromRightToLeft(page)
      await show(page, server.url)
      await page
        .getByText(/[א-ת]{3}/)
        .filter({ visible: true })
        .first()
        .waitFor()
      const textPx = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
      assert.deepEqual([await textPx(), await misplaced(page)], [LARGE_PX, []])
      for (const [dir, rootPx] of [
        ['ltr', LARGE_PX],
        ['ltr', USUAL_PX],
        ['rtl', USUAL_PX],
      ] as const) {
        assert.equal(await layOut(page, dir, rootPx), rootPx)
        assert.deepEqual(await misplaced(page), [], `${dir} at ${rootPx} px`)
      }
      await context.close()
    })
})

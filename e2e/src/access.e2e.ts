import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { themeViolationsOf, violationsOf, withoutEdge } from './pages/axe.ts'
import { furtherStates } from './pages/further-states.ts'
import { layoutShift, MOST_LAYOUT_SHIFT } from './pages/layout-shift.ts'
import { shownPages } from './pages/shown-pages.ts'
import { startGame } from './pages/solo-pages.ts'
import { siteForTests } from './site.ts'

const SIZES = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]
/** A page that listens to a room is never quiet. */
const LISTENS = /\/(room|screen)\/\w+$|\/moderate\//

/** The page in the dark, which has no transitions: with them a new theme reaches one element after the other. */
const DARK = { colorScheme: 'dark', reducedMotion: 'reduce' } as const

const beQuiet = async (page: Page): Promise<void> => {
  if (!LISTENS.test(new URL(page.url()).pathname)) await page.waitForLoadState('networkidle')
}

const expectAccessible = async (page: Page): Promise<void> => {
  const textColor = () => page.evaluate(() => getComputedStyle(document.body).color)
  const dark = await textColor()
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).transitionDuration), '0s')
  assert.deepEqual(await violationsOf(page), [])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForFunction((before) => getComputedStyle(document.body).color !== before, dark)
  assert.deepEqual(await themeViolationsOf(page), [])
  await page.emulateMedia({ forcedColors: 'active' })
  assert.deepEqual([await themeViolationsOf(page), await withoutEdge(page)], [[], []])
  await page.emulateMedia({ forcedColors: 'none' })
}

const expectFits = async (page: Page): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const fits = () => document.documentElement.scrollWidth <= innerWidth
    // the browser lays a page out anew some frames after its size changed
    await page.waitForFunction(fits).catch(() => {})
    assert.ok(await page.evaluate(fits), `too wide at ${size.width}`)
  }
}

/** Loads the page anew, as a link to it does, until all that it shows is there; a picture out of sight waits for its reader. */
const loadAgain = async (page: Page): Promise<void> => {
  await page.reload()
  await page.waitForFunction(
    () =>
      document.querySelector('p[role=status], .page-offline .drawn') &&
      !document.querySelector('.drawn-loading') &&
      [...document.images].every(({ complete, loading }) => complete || loading === 'lazy') &&
      document.fonts.status === 'loaded',
  )
  await beQuiet(page)
}

const expectStill = async (page: Page): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  for (const viewport of SIZES.slice(1, 3)) {
    await page.setViewportSize(viewport)
    await loadAgain(page)
    const shift = await layoutShift(page)
    assert.ok(shift <= MOST_LAYOUT_SHIFT, `it shifts by ${shift} at ${viewport.width}`)
  }
}

describe('every page', () => {
  const site = siteForTests(['--rate-limit', '0'])

  for (const [name, show] of Object.entries(shownPages))
    test(`${name} is accessible in the dark, in the light and in a contrast theme, fits every screen, and nothing that is shown moves while it loads`, async () => {
      const { page, context } = await visit(site.browser, 'about:blank', DARK)
      await show(page, site.server.url)
      await beQuiet(page)
      await expectAccessible(page)
      await expectFits(page)
      await expectStill(page)
      await context.close()
    })

  for (const [name, reach] of Object.entries(furtherStates))
    test(`${name} is accessible in the dark, in the light and in a contrast theme, and fits every screen`, async () => {
      const { page, context } = await visit(site.browser, 'about:blank', DARK)
      await reach(page, site.server)
      await beQuiet(page)
      await expectAccessible(page)
      await expectFits(page)
      await context.close()
    })

  test('a round is played without scrolling at 360 x 640 and 1440 x 900', async () => {
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      const { page } = await visit(site.browser, site.server.url, { viewport })
      await startGame(page, site.server.url)
      for (const target of ['.hero', '.ladder', '.answer-field', '.move-sharpen']) {
        const box = await page.locator(target).first().boundingBox()
        assert.ok(box && box.y >= 0 && box.y + box.height <= viewport.height, `${target} at ${viewport.width}`)
      }
      const picture = await page.locator('.hero').boundingBox()
      const question = await page.locator('.verdict').boundingBox()
      assert.ok(picture && question && picture.y + picture.height <= question.y, 'the picture covers the question')
      await page.context().close()
    }
  })
})

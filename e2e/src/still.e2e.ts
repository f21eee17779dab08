import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { deskPages } from './desk-pages.ts'
import { shownPages } from './layout.ts'
import { layoutShift, MOST_LAYOUT_SHIFT } from './layout-shift.ts'
import { siteForTests } from './site.ts'

const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]
/** Who listens to a room is never quiet. */
const LISTENS = /\/(room|screen)\/\w+$|\/moderate\//

describe('while it loads', () => {
  const site = siteForTests(['--rate-limit', '0'])

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
    if (!LISTENS.test(new URL(page.url()).pathname)) await page.waitForLoadState('networkidle')
  }

  for (const [name, show] of Object.entries({ ...shownPages, ...deskPages }))
    test(`nothing moves that is shown already: ${name}`, async () => {
      const { page, context } = await visit(site.browser, 'about:blank')
      await show(page, site.server.url)
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport)
        await loadAgain(page)
        const shift = await layoutShift(page)
        assert.ok(shift <= MOST_LAYOUT_SHIFT, `it shifts by ${shift} at ${viewport.width}`)
      }
      await context.close()
    })
})

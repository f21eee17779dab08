import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { misplaced, shownPages } from './layout.ts'
import { siteForTests } from './site.ts'

const PHONE = { viewport: { width: 360, height: 740 }, locale: 'fr-FR' }

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

describe('a language from right to left', () => {
  const site = siteForTests(['--rate-limit', '0'])

  for (const [name, show] of Object.entries(shownPages))
    test(`turns round ${name}: nothing leaves a page of 360 px or lies on something else`, async () => {
      const { page, context } = await visit(site.browser, 'about:blank', PHONE)
      await writeFromRightToLeft(page)
      await show(page, site.server.url)
      assert.match((await page.locator('body').innerText()) ?? '', /[א-ת]{3}/)
      assert.deepEqual(await misplaced(page), [])
      await context.close()
    })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { gameIdOf, openBrowser, visit } from './browser.ts'
import { type GameServer, startGameServer } from './game-server.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
const USUAL_PX = 16
const LARGE_PX = 32

/** What leaves the page to its left or right, and the parts of the top bar that lie on each other. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1
    const reachable = [...document.querySelectorAll('a, button, input:not(.unseen), select, h1, h2')].filter(isShown)
    const outside = reachable.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1
    })
    const bar = [...document.querySelectorAll('.bar > *')].filter(isShown).map((part) => ({
      name: nameOf(part),
      left: part.getBoundingClientRect().left,
      right: Math.max(...[part, ...part.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right)),
    }))
    const covered = bar.filter(({ left }, index) => index > 0 && left < (bar[index - 1]?.right ?? 0) - 1)
    const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []
    return [...outside.map(nameOf), ...covered.map(({ name }) => `${name} lies on its neighbour`), ...scrolls]
  })

const textPx = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))

const startGame = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/play`)
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.locator('.answer-field').waitFor()
}
const openRoom = async (page: Page, url: string): Promise<string> => {
  await page.goto(`${url}/rooms/new`)
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.locator('.lobby').waitFor()
  return gameIdOf(page)
}
const goTo = (path: string, shown: string) => async (page: Page, url: string) => {
  await page.goto(`${url}${path}`)
  await page.locator(shown).first().waitFor()
}
const pages: Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>> = {
  home: goTo('/', '.door-today'),
  setup: goTo('/play', '.choice'),
  game: startGame,
  'new room': goTo('/rooms/new', '.choice'),
  lobby: openRoom,
  projector: async (page, url) => goTo(`/screen/${await openRoom(page, url)}`, '.qr')(page, url),
  archive: goTo('/daily/archive', 'a.day'),
  objects: goTo('/objects', '.item'),
  about: goTo('/about', '.credits li'),
  'an address that does not exist': goTo('/nowhere', '.drawn'),
}

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

  for (const [name, show] of Object.entries(pages))
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

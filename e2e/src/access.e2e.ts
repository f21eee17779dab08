import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { themeViolationsOf, violationsOf, withoutEdge } from './axe.ts'
import { gameIdOf, visit } from './browser.ts'
import { deskPages } from './desk-pages.ts'
import { goToNoticed } from './filled-pages.ts'
import { guestPages } from './guest-pages.ts'
import {
  moderate,
  openIntroduction,
  openOffline,
  openPractice,
  previewPath,
  signInAtDesk,
  startWithClues,
} from './layout.ts'
import { siteForTests } from './site.ts'

const SIZES = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

type States = Readonly<Record<string, (page: Page) => Promise<unknown>>>

describe('every page', () => {
  const site = siteForTests()

  const startRound = async (page: Page): Promise<void> => {
    await page.goto(`${site.server.url}/play`)
    await page.getByRole('button', { name: /Open the case|Ouvrir/ }).click()
    await page.locator('.answer-field').waitFor()
  }
  const startGame = async (page: Page, plan: string): Promise<void> => {
    const { id } = await (await page.request.post(`${site.server.url}/games`, { data: { plan } })).json()
    await page.goto(`${site.server.url}/play/${id}`)
  }
  /** Gives up the only picture of a game, and returns its id. */
  const finishGame = async (page: Page): Promise<string> => {
    const data = { plan: 'solo', rounds: 1 }
    const { id } = await (await page.request.post(`${site.server.url}/games`, { data })).json()
    await page.request.post(`${site.server.url}/games/${id}/give-up`, { data: { round: 1 } })
    await page.goto(`${site.server.url}/play/${id}`)
    await page.locator('.result').waitFor()
    return id
  }
  /** What is right in the first round of a game. */
  const englishName = (gameId: string): string =>
    site.server.secrets(gameId)[0]?.names.find(({ locale }) => locale === 'en')?.name ??
    assert.fail('the round has no name')
  /** Finds the first object of a game. */
  const find = async (page: Page): Promise<void> => {
    await startRound(page)
    await page.locator('.answer-field').fill(englishName(gameIdOf(page)))
    await page.keyboard.press('Enter')
    await page.locator('.reveal-found').waitFor()
  }
  const openRoom = async (page: Page): Promise<string> => {
    await page.goto(`${site.server.url}/rooms/new`)
    await page.getByRole('button', { name: 'Open the room' }).click()
    await page.locator('.lobby').waitFor()
    return gameIdOf(page)
  }
  const startRoom = async (page: Page): Promise<string> => {
    const code = await openRoom(page)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Reveal' }).waitFor()
    return code
  }
  /** The podium of the second chapter, which has one of the evening beside it; the host has found a picture in each. */
  const openPodium = async (page: Page): Promise<string> => {
    const post = (path: string, data: object) => page.request.post(`${site.server.url}/rooms${path}`, { data })
    const { code } = await (await post('', { rounds: 1, secondsPerLevel: 30 })).json()
    await post(`/${code}/players`, { name: 'Ann' })
    for (const [round, begin] of ['next', 'again'].entries()) {
      await post(`/${code}/host`, { do: begin })
      await post(`/${code}/ready`, { round: round + 1 })
      await post(`/${code}/guesses`, { round: round + 1, level: 1, text: site.server.roomAnswer(code) })
      await post(`/${code}/host`, { do: 'next' })
    }
    return code
  }
  const openPacks = async (page: Page): Promise<void> => {
    await page.goto(`${site.server.url}/desk`)
    await signInAtDesk(page)
    await page.locator('.pack-card').first().waitFor()
  }
  const here = (pages: typeof deskPages): States =>
    Object.fromEntries(Object.entries(pages).map(([name, show]) => [name, (page) => show(page, site.server.url)]))
  const isQuiet = (page: Page) => page.waitForLoadState('networkidle')
  const states: States = {
    ...here(deskPages),
    home: (page) => page.goto(site.server.url),
    'a notice to all players': (page) => goToNoticed(page, site.server.url),
    'set-up': (page) => page.goto(`${site.server.url}/play`),
    round: startRound,
    introduction: (page) => openIntroduction(page, site.server.url),
    'picture in words': async (page) => {
      await startRound(page)
      await page.keyboard.press('Control+Enter')
      await page.locator('.heard summary').click()
    },
    reveal: async (page) => {
      await startRound(page)
      for (let level = 1; level < 8; level++) {
        await page.locator('.answer-field').press('Shift+Enter')
        await page
          .locator(`canvas[aria-label*="${level + 1} "], .reveal-name`)
          .first()
          .waitFor()
      }
      await page.locator('.reveal-name').waitFor()
    },
    'daily round': async (page) => {
      await page.goto(`${site.server.url}/daily`)
      await page.getByLabel('Your answer').waitFor()
    },
    'daily result': async (page) => {
      await page.goto(`${site.server.url}/daily`)
      await page.getByRole('button', { name: 'Give up' }).first().click()
      await page.getByRole('button', { name: 'Yes, show me' }).click()
      await page.locator('.reveal-next').click()
      await page.locator('.towers').waitFor()
      await page.getByRole('button', { name: 'Continue on another device' }).click()
      await page.locator('.device-code').waitFor()
    },
    archive: async (page) => {
      await page.goto(`${site.server.url}/daily/archive`)
      await page.locator('a.day').first().waitFor()
    },
    'two minutes': (page) => startGame(page, 'sprint').then(() => page.getByRole('timer').waitFor()),
    endless: async (page) => {
      await startGame(page, 'endless')
      await page.locator('.move-flag').click()
      await page.locator('.sure .danger').click()
      await page.locator('.reveal-next').click()
      await page.locator('.answer-field').waitFor()
    },
    'four choices': async (page) => {
      await startGame(page, 'choices')
      await page.locator('.pick').first().click()
      await page.locator('.pick .glyph-cross, .reveal-name').first().waitFor()
    },
    'result with a duel': async (page) => {
      await finishGame(page)
      await page.getByRole('button', { name: 'Challenge a friend' }).click()
      await page.getByLabel('Your nickname').fill('Ann')
      await page.getByRole('button', { name: 'Make the link' }).click()
      await page.locator('.duel-players').waitFor()
    },
    duel: async (page) => {
      const game = await finishGame(page)
      const { id } = await (await page.request.post(`${site.server.url}/games/${game}/duel`, { data: {} })).json()
      await page.context().clearCookies()
      await page.goto(`${site.server.url}/duel/${id}`)
      await page.locator('.duel-score').waitFor()
    },
    device: (page) => page.goto(`${site.server.url}/device/ABCD2345`),
    practice: (page) => openPractice(page, site.server.url),
    'a page without the server': (page) => openOffline(page, site.server.url),
    objects: (page) => page.goto(`${site.server.url}/objects`),
    about: (page) => page.goto(`${site.server.url}/about`),
    privacy: async (page) => {
      await page.goto(`${site.server.url}/privacy`)
      await page.getByRole('button', { name: 'Delete all of it' }).click()
    },
    preview: async (page) => page.goto(site.server.url + (await previewPath(page, site.server.url))),
    'a preview that has ended': (page) => page.goto(`${site.server.url}/play?preview=none`),
    'door of the desk': (page) => page.goto(`${site.server.url}/desk`),
    'packs of the desk': openPacks,
    'contact sheet of the desk': async (page) => {
      await openPacks(page)
      await page.locator('.pack-open').first().click()
      await page.getByLabel('Name of picture 1, English', { exact: true }).focus()
      await page.getByLabel('Choose picture 2', { exact: true }).check()
      await page.getByRole('button', { name: 'Licence' }).click()
    },
    'empty pack of the desk': async (page) => {
      await openPacks(page)
      await page.getByLabel('Title of the pack').fill('Winter')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Winter' }).waitFor()
    },
    'account of the desk': async (page) => {
      await page.goto(`${site.server.url}/desk?tab=account`)
      await signInAtDesk(page)
      await page.locator('.desk-log li').first().waitFor()
      for (const summary of await page.locator('.desk-more summary').all()) await summary.click()
    },
    lost: (page) => page.goto(`${site.server.url}/no-such-page`),
    'lost game': (page) => page.goto(`${site.server.url}/play/AAAAAAAAAAAAAAAA`),
    'new room': (page) => page.goto(`${site.server.url}/rooms/new`),
    'lost room': (page) => page.goto(`${site.server.url}/room/AAAAAA`),
    'found objects': async (page) => {
      await find(page)
      await page.goto(`${site.server.url}/objects`)
      await page.locator('.item-new').waitFor()
    },
    'an object': async (page) => {
      await find(page)
      await page.goto(`${site.server.url}/objects`)
      await page.locator('.item-found').click()
      await page.locator('.object').waitFor()
    },
    'an object that was not found': async (page) => {
      await page.goto(`${site.server.url}/objects/AAAAAAAAAAAAAAAA`)
      await page.locator('.drawn-lost').waitFor()
    },
    statistics: async (page) => {
      await find(page)
      await page.goto(`${site.server.url}/statistics`)
      await page.locator('.statistics').waitFor()
    },
    board: async (page) => {
      await page.goto(`${site.server.url}/daily`)
      await page.getByLabel('Your answer').waitFor()
      await page.request.post(`${site.server.url}/boards`, { data: { name: 'Ann' } })
      const { game } = await (await page.request.get(`${site.server.url}/dailies/today`)).json()
      await page.locator('.answer-field').fill(englishName(game.id))
      await page.keyboard.press('Enter')
      await page.locator('.reveal-found').waitFor()
      await page.goto(`${site.server.url}/board`)
      await page.locator('.board').waitFor()
    },
    'no statistics': (page) => page.goto(`${site.server.url}/statistics`),
  }
  /** Who listens to a room is never quiet, so each of these says what it waits for. */
  const live: States = {
    ...here(guestPages),
    'lobby of a host': openRoom,
    'door of a room': async (page) => {
      await openRoom(page)
      await page.context().clearCookies()
      await page.reload()
      await page.getByLabel('Your nickname').waitFor()
    },
    'round of a room': startRoom,
    'round of a room with clues': (page) => startWithClues(page, site.server.url),
    'moderator of a room': (page) => moderate(page, site.server.url),
    'link for a moderator': async (page) => {
      await startRoom(page)
      await page.getByRole('button', { name: 'Players and more' }).click()
      await page.getByRole('button', { name: 'A link for a moderator' }).click()
      await page.getByRole('textbox', { name: 'A link for a moderator' }).waitFor()
    },
    'sheet of a host': async (page) => {
      await startRoom(page)
      await page.getByRole('button', { name: 'Players and more' }).click()
      await page.locator('dialog[open]').waitFor()
    },
    'reveal of a room': async (page) => {
      await startRoom(page)
      await page.getByRole('button', { name: 'Reveal' }).click()
      await page.locator('.reveal-name').waitFor()
    },
    'chapters of a new room': async (page) => {
      await page.goto(`${site.server.url}/rooms/new`)
      await page.getByRole('button', { name: 'Add a chapter' }).click()
      await page.getByLabel('Pictures of chapter 2').waitFor()
    },
    'podium of a host': async (page) => {
      await page.goto(`${site.server.url}/room/${await openPodium(page)}`)
      await page.getByLabel('Title of the chapter').waitFor()
      await page.locator('.podium-part').nth(1).waitFor()
    },
    'big screen of a podium': async (page) => {
      await page.goto(`${site.server.url}/screen/${await openPodium(page)}`)
      await page.locator('.podium-part').nth(1).waitFor()
    },
    'results of a room': async (page) => {
      const code = await startRoom(page)
      await page.request.post(`${site.server.url}/rooms/${code}/players`, { data: { name: 'Ann' } })
      await page.request.post(`${site.server.url}/rooms/${code}/host`, { data: { do: 'close' } })
      await page.goto(`${site.server.url}/room/${code}/results`)
      await page.getByRole('row', { name: 'Ann' }).waitFor()
    },
    'big screen of a lobby': async (page) => {
      await page.goto(`${site.server.url}/screen/${await openRoom(page)}`)
      await page.locator('.qr').waitFor()
    },
    'big screen of a round': async (page) => {
      await page.goto(`${site.server.url}/screen/${await startRoom(page)}`)
      await page.locator('.screen-round').waitFor()
    },
  }
  const quiet = Object.entries(states).map(
    ([name, reach]) => [name, (page: Page) => reach(page).then(() => isQuiet(page))] as const,
  )

  const expectFits = async (page: Page): Promise<void> => {
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const fits = () => document.documentElement.scrollWidth <= innerWidth
      // the browser lays a page out anew some frames after its size changed
      await page.waitForFunction(fits).catch(() => {})
      assert.ok(await page.evaluate(fits), `too wide at ${size.width}`)
    }
  }

  for (const [name, reach] of [...quiet, ...Object.entries(live)])
    test(`${name} is accessible in the dark, in the light and in a contrast theme, and fits every screen`, async () => {
      const { page } = await visit(site.browser, 'about:blank', { colorScheme: 'dark', reducedMotion: 'reduce' })
      await reach(page)
      const textColor = () => page.evaluate(() => getComputedStyle(document.body).color)
      const dark = await textColor()
      // less motion is no transition of every property of every element: a new theme would reach one after the other
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).transitionDuration), '0s')
      assert.deepEqual(await violationsOf(page), [])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.waitForFunction((before) => getComputedStyle(document.body).color !== before, dark)
      assert.deepEqual(await themeViolationsOf(page), [])
      await page.emulateMedia({ forcedColors: 'active' })
      assert.deepEqual([await themeViolationsOf(page), await withoutEdge(page)], [[], []])
      await page.emulateMedia({ forcedColors: 'none' })
      await expectFits(page)
      await page.context().close()
    })

  test('a round is played without scrolling at 360 x 640 and 1440 x 900', async () => {
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      const { page } = await visit(site.browser, site.server.url, { viewport })
      await startRound(page)
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

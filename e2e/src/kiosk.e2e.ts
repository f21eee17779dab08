import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type VisitOptions, visit } from './browser.ts'
import { endRound, playRounds, playVisit, waitForLoop } from './kiosk/visitor.ts'
import { themeViolationsOf, violationsOf, withoutEdge } from './pages/axe.ts'
import { misplaced } from './pages/misplaced.ts'
import { siteForTests } from './site.ts'

const PIN = '2468'
const HOLD_MS = 5_000
const SIZES = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
]

/** Keys with which browsers open, close, print, save, find, reload, zoom and go elsewhere. */
const WAYS_OUT = [
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+D', 'Alt+F', 'Meta+Q', 'Meta+BracketLeft'],
  ...[
    'T',
    'N',
    'W',
    'L',
    'K',
    'H',
    'J',
    'O',
    'P',
    'S',
    'U',
    'F',
    'G',
    'R',
    'D',
    'A',
    'C',
    'V',
    'Plus',
    'Minus',
    '0',
  ].map((key) => `Control+${key}`),
  ...['T', 'N', 'I', 'J', 'C', 'R', 'Delete', 'O'].map((key) => `Control+Shift+${key}`),
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'BrowserBack', 'BrowserHome', 'a', '/', "'"],
]

describe('a kiosk', () => {
  const site = siteForTests(['--rate-limit', '0'], { env: { KIOSK_PIN: PIN } })

  /** Opens the kiosk with a clock of its own, which runs as usual until it is sped up. */
  const open = async (query = '', options: VisitOptions = {}) => {
    const visitor = await visit(site.browser, `${site.server.url}/?kiosk&idle=30${query}`, options)
    await visitor.page.clock.install()
    await visitor.page.reload()
    await waitForLoop(visitor.page)
    return visitor
  }
  const touch = (page: Page) => page.locator('.attract-touch').click()
  const foundBy = async (page: Page): Promise<number> => {
    const { packs } = await (await page.request.get(`${site.server.url}/found`)).json()
    return packs.length
  }
  const playerOf = async (page: Page) =>
    (await page.context().cookies()).find(({ name }) => name.endsWith('pd_player'))?.value
  const holdCorner = async (page: Page): Promise<void> => {
    await page.mouse.move(20, 20)
    await page.mouse.down()
    await page.clock.runFor(HOLD_MS)
    await page.mouse.up()
    await page.locator('.kiosk-pad').waitFor()
  }
  const typePin = async (page: Page, pin: string): Promise<void> => {
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
    await page.getByRole('button', { name: 'Leave the kiosk' }).click()
  }

  for (const { locale, language, invites, again, praise } of [
    { locale: 'en-GB', language: 'English', invites: 'Touch to play', again: 'Play again', praise: 'Well done!' },
    { locale: 'fr-FR', language: 'Français', invites: 'Touchez pour jouer', again: 'Rejouer', praise: 'Bravo !' },
  ])
    test(`is played at a touch in ${language}, and nothing of a visitor is left for the next`, async () => {
      const { page, complaints } = await open('&rounds=2', { locale, hasTouch: true })
      const own = locale.slice(0, 2)
      await page.getByRole('button', { name: invites }).tap()
      await playRounds(page, 2)
      await page.getByRole('heading', { name: praise }).waitFor()
      assert.equal(await page.locator('html').getAttribute('lang'), own)
      const player = await playerOf(page)
      await page.getByRole('button', { name: again }).tap()
      await page.locator('.pick').first().waitFor()
      assert.equal(await playerOf(page), player)
      await playRounds(page, 2)
      await page.locator('.kiosk-result').waitFor()
      assert.ok((await foundBy(page)) > 0)
      await page.clock.runFor(31_000)
      await waitForLoop(page)
      await page.waitForFunction(async () => (await (await fetch('/found')).json()).packs.length === 0)
      assert.notEqual(await playerOf(page), player)
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['pd.introduced'])
      assert.deepEqual(complaints, [])
      await page.context().close()
    })

  test('invites in its languages in turn, and a visitor who chooses one plays in it; the next begins in its own', async () => {
    const { page } = await open('&languages=en,de')
    for (const words of ['Zum Spielen berühren', 'Touch to play']) {
      await page.clock.runFor(4_000)
      await page.getByRole('button', { name: words }).waitFor()
    }
    assert.deepEqual(await page.locator('.kiosk-language').allInnerTexts(), ['English', 'Deutsch'])
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await page.getByText('Was ist es?').or(page.locator('html[lang=de] .pick')).first().waitFor()
    await page.getByRole('button', { name: 'Sprache' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('html[lang=en] .pick').first().waitFor()
    await page.getByRole('button', { name: 'Language' }).click()
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await page.locator('html[lang=de] .pick').first().waitFor()
    await page.getByRole('button', { name: 'Spiel beenden' }).click()
    await waitForLoop(page)
    await page.locator('html[lang=en]').waitFor()
    await page.context().close()
  })

  test('asks a visitor who does nothing, goes on at a touch, and else begins anew', async () => {
    const { page } = await open()
    await touch(page)
    await page.locator('.pick').first().waitFor()
    await page.clock.runFor(21_000)
    const asked = page.getByRole('dialog', { name: 'Still there?' })
    await asked.waitFor()
    const names = await page.locator('.pick').allInnerTexts()
    await page.mouse.click(500, 700)
    await asked.waitFor({ state: 'detached' })
    assert.equal(await page.locator('.pick:disabled').count(), 0, 'the touch chooses nothing')
    assert.deepEqual(await page.locator('.pick').allInnerTexts(), names)
    await page.clock.runFor(31_000)
    await waitForLoop(page)
    await page.context().close()
  })

  test('has no link, and no key, menu, drag, selection or way back leads out of it', async () => {
    const { page } = await open('&rounds=1')
    await page.evaluate(() => {
      const seen = globalThis as { leaks?: string[] }
      seen.leaks = []
      addEventListener('keydown', ({ defaultPrevented, key }) => defaultPrevented || seen.leaks?.push(key))
      for (const type of ['contextmenu', 'dragstart', 'drop', 'selectstart', 'auxclick', 'copy'])
        addEventListener(type, ({ defaultPrevented }) => defaultPrevented || seen.leaks?.push(type))
    })
    const tryAll = async (): Promise<void> => {
      assert.equal(await page.locator('a, form, input, select, iframe').count(), 0)
      for (const keys of WAYS_OUT) await page.keyboard.press(keys).catch(() => undefined)
      for (const button of ['right', 'middle'] as const) await page.mouse.click(300, 300, { button })
      await page.mouse.dblclick(400, 60)
      await page.mouse.move(200, 200)
      await page.mouse.down()
      await page.mouse.move(700, 500)
      await page.mouse.up()
      assert.equal(await page.evaluate(() => String(getSelection())), '')
    }
    await tryAll()
    // its last touches have begun a game
    await page.locator('.pick').first().waitFor()
    await tryAll()
    await endRound(page)
    await tryAll()
    await page.locator('.reveal-next').click()
    await page.locator('.kiosk-result').waitFor()
    await tryAll()
    assert.deepEqual(await page.evaluate(() => (globalThis as { leaks?: string[] }).leaks), [])
    await page.goBack()
    await page.locator('.kiosk').waitFor()
    for (const path of ['/', '/desk', '/privacy', '/objects', '/nowhere']) {
      await page.goto(site.server.url + path)
      await page.locator('.kiosk').waitFor()
      assert.equal(await page.locator('a').count(), 0, path)
    }
    assert.equal(page.context().pages().length, 1)
    await page.context().close()
  })

  test('is left by its PIN after the corner was held, and the tab is one like any other then', async () => {
    const { page } = await open()
    await page.mouse.move(20, 20)
    await page.mouse.down()
    await page.clock.runFor(HOLD_MS / 2)
    await page.mouse.up()
    assert.equal(await page.locator('.kiosk-pad').count(), 0)
    await page.goto(`${site.server.url}/?kiosk`)
    await waitForLoop(page)
    await holdCorner(page)
    await page.getByRole('button', { name: 'Back' }).click()
    await page.locator('.kiosk-pad').waitFor({ state: 'detached' })
    assert.equal(await page.locator('.attract').count(), 1, 'the touch starts no game')
    await page.keyboard.down('Escape')
    await page.clock.runFor(HOLD_MS)
    await page.keyboard.up('Escape')
    await page.locator('.kiosk-pad').waitFor()
    await page.keyboard.type(PIN)
    await page.keyboard.press('Enter')
    await page.locator('.door-play').waitFor()
    assert.equal(new URL(page.url()).pathname, '/')
    await page.locator('.door-play').click()
    await page.locator('.setup').waitFor()
    await page.context().close()
  })

  test('refuses wrong PINs, makes their sender wait after three, and goes back to the loop by itself', async () => {
    const { page } = await open()
    await holdCorner(page)
    for (const pin of ['0000', '24680', '1357']) {
      await typePin(page, pin)
      await page.getByRole('alert').getByText('That is not the PIN.').waitFor()
      await page.getByRole('button', { name: '1', exact: true }).click()
      await page.getByRole('button', { name: 'Delete a digit' }).click()
    }
    await typePin(page, PIN)
    await page.getByText('Too many tries. Wait before the next one.').waitFor()
    await page.clock.runFor(31_000)
    await page.locator('.kiosk-pad').waitFor({ state: 'detached' })
    await waitForLoop(page)
    await page.context().close()
  })

  test('says when the connection is lost, in the loop and in a game, and comes back by itself', async () => {
    const { page, context } = await open('&languages=en')
    const away = page.getByText('The connection is lost.')
    await context.setOffline(true)
    // where a picture of the loop is missed first, that is said already
    await page.locator('.attract-touch').dispatchEvent('click')
    await away.waitFor()
    await context.setOffline(false)
    await page.clock.runFor(6_000)
    await away.waitFor({ state: 'detached' })
    await touch(page)
    await page.locator('.pick').first().waitFor()
    await context.setOffline(true)
    await page.locator('.pick').first().dispatchEvent('click')
    await away.waitFor()
    await context.setOffline(false)
    await page.clock.runFor(4_000)
    await away.waitFor({ state: 'detached' })
    await page.waitForFunction(() => (document.querySelector<HTMLCanvasElement>('.hero canvas')?.width ?? 0) > 0)
    await endRound(page)
    await context.close()
  })

  test('is none without the pack that it names, and says so', async () => {
    const { page } = await visit(site.browser, `${site.server.url}/?kiosk&pack=AAAAAAAAAAAAAAAA`)
    await page.locator('.kiosk-fault').waitFor()
    assert.equal(await page.locator('a, button').count(), 0)
    await page.context().close()
  })

  test('with less motion its pictures stay at one level', async () => {
    const { page } = await open('', { reducedMotion: 'reduce' })
    const level = () => page.locator('.attract-hero .rung-current').getAttribute('x')
    const before = await level()
    await page.clock.runFor(7_000)
    assert.equal(await level(), before)
    await page.context().close()
  })

  test('is played with the keyboard alone', async () => {
    const { page } = await open('&rounds=1')
    await page.keyboard.press('Enter')
    await page.locator('.pick').first().waitFor()
    await page.locator('.pick').first().focus()
    for (let turn = 0; turn < 8 && (await page.locator('.reveal-next').count()) === 0; turn++) {
      await page.keyboard.press('Enter')
      await page.locator('.pick:disabled').nth(turn).or(page.locator('.reveal-next')).first().waitFor()
      await page.keyboard.press('Tab')
    }
    await page.locator('.reveal-next').focus()
    await page.keyboard.press('Enter')
    await page.locator('.kiosk-result').waitFor()
    await page.context().close()
  })

  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    loop: waitForLoop,
    game: async (page) => {
      await touch(page)
      await page.locator('.pick').first().click()
      await page.locator('.pick:disabled, .reveal-next').first().waitFor()
    },
    languages: async (page) => {
      await touch(page)
      await page.getByRole('button', { name: 'Language' }).click()
    },
    question: async (page) => {
      await touch(page)
      await page.locator('.pick').first().waitFor()
      await page.clock.runFor(21_000)
      await page.locator('.kiosk-still').waitFor()
    },
    result: (page) => playVisit(page, { rounds: 2, leaving: 'at the result' }),
    PIN: holdCorner,
  }
  for (const [name, reach] of Object.entries(states))
    test(`${name}: accessible in the dark, in the light and in a contrast theme, and laid out for every screen`, async () => {
      const { page } = await open('&rounds=2', { colorScheme: 'dark', reducedMotion: 'reduce' })
      await reach(page)
      assert.deepEqual(await violationsOf(page), [])
      for (const media of [{ colorScheme: 'light' }, { forcedColors: 'active' }] as const) {
        await page.emulateMedia(media)
        assert.deepEqual(await themeViolationsOf(page), [], JSON.stringify(media))
      }
      assert.deepEqual(await withoutEdge(page), [])
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
        assert.deepEqual(await misplaced(page), [], `${size.width} x ${size.height}`)
      }
      await page.context().close()
    })
})

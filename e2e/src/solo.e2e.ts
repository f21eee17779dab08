import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { gameIdOf, visit } from './browser.ts'
import type { Secret } from './game-database.ts'
import { siteForTests } from './site.ts'

const english = (secret: Secret): string =>
  secret.names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? ''

type Moves = { moves?: string[] }
/** Has the pages of a visitor note what they animate by script, and the confetti that they throw. */
const noteMoves = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const moves: string[] = []
    Object.assign(globalThis, { moves })
    const { animate } = Element.prototype
    Element.prototype.animate = function (...how) {
      moves.push(this.className)
      return animate.apply(this, how)
    }
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof HTMLCanvasElement && node.className === 'confetti') moves.push(node.className)
    }).observe(document, { childList: true, subtree: true })
  })

describe('a solo game', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const open = async (page: Page, rounds = 3, pack = /^Everything/): Promise<Secret[]> => {
    await page.goto(`${site.server.url}/play`, { waitUntil: 'networkidle' })
    await page.getByRole('radio', { name: pack }).check({ force: true })
    await page.getByRole('radio', { name: `${rounds} rounds` }).check({ force: true })
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.waitForURL(/\/play\/.+/)
    await page.getByLabel('Your answer').waitFor()
    return site.server.secrets(gameIdOf(page))
  }
  const isFocused = (page: Page) => page.getByLabel('Your answer').evaluate((field) => field === document.activeElement)
  const levelShown = async (page: Page) =>
    (await page.getByRole('img', { name: /level \d+ of/ }).getAttribute('aria-label')) ?? ''

  test('is played with the keyboard alone, from the first picture to the score', async () => {
    const { page, complaints } = await visit(site.browser, site.server.url)
    const secrets = await open(page)
    for (const secret of secrets) {
      await page.getByLabel('Your answer').waitFor()
      await page.keyboard.type(english(secret))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: english(secret), exact: true }).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('heading', { name: 'The verdict' }).waitFor()
    assert.match(await page.locator('.result').innerText(), /Eagle eye\.[\s\S]*3 of 3 found/)
    const first = gameIdOf(page)
    await page.getByRole('button', { name: 'Play again' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(first))
    await page.getByText('Round 1 of 3').first().waitFor()
    for (let round = 1; round <= 3; round++) {
      await page.getByRole('button', { name: 'Give up' }).click()
      await page.getByRole('button', { name: 'Yes, show me' }).click()
      await page.getByRole('button', { name: round < 3 ? 'Next round' : 'See the score' }).click()
    }
    await page.getByText('Your best so far: 3,000.').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('the field has the focus after every move', async () => {
    const { page } = await visit(site.browser, site.server.url)
    await open(page)
    assert.equal(await isFocused(page), true, 'at the start')
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    assert.equal(await isFocused(page), true, 'after a wrong guess')
    await page.getByRole('button', { name: /Sharpen/ }).click()
    await page.getByRole('img', { name: 'level 3 of' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('input'))
    await page.getByRole('button', { name: /First letter/ }).click()
    await page.getByRole('button', { name: /First letter/ }).waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.matches('input'))
    await page.getByRole('button', { name: 'Give up' }).click()
    await page.getByRole('button', { name: 'Keep looking' }).click()
    await page.waitForFunction(() => document.activeElement?.matches('input'))
  })

  test('the picture stays where it is while clues and giving up are offered, and a small keyboard hides neither', async () => {
    for (const height of [380, 640, 844]) {
      const { page } = await visit(site.browser, site.server.url, {
        viewport: { width: 390, height },
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce',
      })
      await open(page)
      await page.getByLabel('Your answer').fill('qwzx')
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: 'level 2 of' }).waitFor()
      const place = () => page.locator('.hero').boundingBox()
      const before = await place()
      assert.ok(await page.getByText('qwzx').first().isVisible())
      await page.getByRole('button', { name: 'Clues' }).click()
      await page.getByRole('button', { name: /First letter/ }).waitFor()
      assert.deepEqual(await place(), before)
      await page.getByRole('button', { name: 'Back to the moves' }).click()
      await page.getByRole('button', { name: 'Give up' }).click()
      await page.getByRole('button', { name: 'Keep looking' }).waitFor()
      assert.deepEqual(await place(), before)
      await page.context().close()
    }
  })

  test('almost costs nothing and says so in its own words', async () => {
    const { page } = await visit(site.browser, site.server.url)
    // twelve of its twenty-seven names have two words, so that one of any twenty does
    const secrets = await open(page, 20, /^Sports/)
    for (const secret of secrets) {
      const name = english(secret)
      await page.getByLabel('Your answer').waitFor()
      const word = name.split(' ').find((each) => each.length >= 5)
      if (name.includes(' ') && word) {
        await page.keyboard.type(`${word} zzzzzz`)
        await page.keyboard.press('Enter')
        await page.getByText('So close…').first().waitFor()
        assert.match(await levelShown(page), /level 1 of/)
        return
      }
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.keyboard.press('Enter')
    }
    assert.fail('no item of two words among twenty')
  })

  test('the same wrong guess twice costs one level, not two', async () => {
    const { page } = await visit(site.browser, site.server.url)
    await open(page)
    for (const text of ['qwzx', 'QWZX!']) {
      await page.getByLabel('Your answer').fill(text)
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    }
    await page.getByText('Already tried.').first().waitFor()
    assert.match(await levelShown(page), /level 2 of/)
  })

  test('goes on where it was after a reload, and home offers to continue it', async () => {
    const { page } = await visit(site.browser, site.server.url)
    await open(page)
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    const { pathname } = new URL(page.url())
    await page.reload()
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    assert.equal(await page.getByText('qwzx').count(), 1)
    await page.goto(site.server.url)
    await page.getByRole('link', { name: /Continue/ }).click()
    await page.waitForURL(`**${pathname}`)
  })

  test('a found object has its picture in the list, and only that one', async () => {
    const { page } = await visit(site.browser, site.server.url)
    const [secret] = await open(page)
    assert.ok(secret)
    await page.keyboard.type(english(secret))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: english(secret), exact: true }).waitFor()
    await page.goto(`${site.server.url}/objects`)
    await page.getByLabel('Find a name').fill(english(secret))
    await page.locator('main img').waitFor()
    assert.equal(await page.locator('main img').count(), 1)
    await page.getByRole('link', { name: english(secret) }).click()
    await page.getByRole('heading', { name: english(secret), exact: true, level: 1 }).waitFor()
    const path = new URL(page.url()).pathname
    const stranger = await visit(site.browser, site.server.url)
    await stranger.page.goto(site.server.url + path)
    await stranger.page.getByRole('heading', { name: 'You have not found this object yet.' }).waitFor()
    assert.ok(!(await stranger.page.content()).includes(english(secret)), 'a stranger is shown no name')
    await stranger.context.close()
  })

  test('speaks French, and its answers too', async () => {
    const { page, complaints } = await visit(site.browser, site.server.url, { locale: 'fr-FR' })
    await page.goto(`${site.server.url}/objects`)
    await page.getByRole('heading', { name: 'Liste des objets' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
    await page.getByText(/^Encore \d+ objets à trouver$/).waitFor()
    assert.deepEqual(complaints, [])
  })

  test('speaks another language from one moment to the next, and the game goes on', async () => {
    const { page, complaints } = await visit(site.browser, site.server.url)
    await open(page)
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
    await page.getByRole('img', { name: 'Stufe 2 von' }).waitFor()
    await page.getByRole('combobox', { name: 'Sprache' }).waitFor()
    assert.equal(await page.getByText('qwzx').count(), 1)
    await page.reload()
    await page.getByRole('img', { name: 'Stufe 2 von' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'de')
    assert.deepEqual(complaints, [])
  })

  test('a wrong guess shakes the field and a find throws confetti, and nothing moves for a reader who wants less motion', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const { page } = await visit(site.browser, site.server.url, { reducedMotion })
      await noteMoves(page)
      const [secret] = await open(page)
      await page.keyboard.type('qwzx')
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: 'level 2 of' }).waitFor()
      await page.keyboard.type(secret ? english(secret) : '')
      await page.keyboard.press('Enter')
      await page.locator('.reveal-found').waitFor()
      if (reducedMotion === 'no-preference')
        await page.waitForFunction(() => {
          const { moves = [] } = globalThis as Moves
          return moves.includes('answer-field') && moves.includes('confetti')
        })
      await page.waitForLoadState('networkidle')
      const moves = await page.evaluate(() => (globalThis as Moves).moves)
      if (reducedMotion === 'reduce') assert.deepEqual(moves, [])
    }
  })

  test('when the server is away it says so, and trying again makes the guess that was typed', async () => {
    const { page, context } = await visit(site.browser, site.server.url)
    await open(page)
    await context.setOffline(true)
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByText('Your game is safe.').first().waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('img', { name: 'level 2 of' }).waitFor()
    assert.equal(await page.getByText('qwzx').count(), 1)
  })
})

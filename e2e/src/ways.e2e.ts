import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { gameIdOf, type VisitOptions, visit } from './browser.ts'
import { siteForTests } from './site.ts'

const ENGLISH = { locale: 'en-GB', language: 'en', start: 'Open the case' }
const FRENCH = { locale: 'fr-FR', language: 'fr', start: 'Ouvrir l’enquête' }
const NEARLY_TWO_MINUTES_MS = 116_000

describe('the ways to play alone', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const open = async (way: string, { locale, start }: typeof ENGLISH, options: VisitOptions = {}) => {
    const visitor = await visit(site.browser, site.server.url, { locale, ...options })
    await visitor.page.goto(`${site.server.url}/play`)
    await visitor.page.getByRole('radio', { name: new RegExp(`^${way}`) }).check({ force: true })
    await visitor.page.getByRole('button', { name: start }).click()
    await visitor.page.waitForURL(/\/play\/.+/)
    return visitor
  }
  const answerOf = (page: Page, locale: string): string => {
    const { names } = site.server.secrets(gameIdOf(page)).at(-1) ?? assert.fail('no picture')
    return names.find((each) => each.locale === locale && each.kind === 'name')?.name ?? ''
  }
  const find = async (page: Page, { language }: typeof ENGLISH): Promise<string> => {
    await page.locator('.answer-field').waitFor()
    const name = answerOf(page, language)
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    return name
  }
  const startAgain = async (page: Page, name: string): Promise<void> => {
    const before = gameIdOf(page)
    await page.getByRole('button', { name }).click()
    await page.waitForURL((url) => /^\/play\/.+/.test(url.pathname) && !url.pathname.endsWith(before))
  }

  test('une affaire se joue en français jusqu’au verdict', async () => {
    const { page, complaints } = await visit(site.browser, `${site.server.url}/play`, { locale: FRENCH.locale })
    await page.getByRole('radio', { name: '3 manches' }).check({ force: true })
    await page.getByRole('button', { name: FRENCH.start }).click()
    await page.waitForURL(/\/play\/.+/)
    await page.getByLabel('Ta réponse').waitFor()
    await page.keyboard.type('qwzx')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'niveau 2 sur' }).waitFor()
    for (const { names } of site.server.secrets(gameIdOf(page))) {
      const name = names.find(({ locale, kind }) => locale === 'fr' && kind === 'name')?.name ?? ''
      await page.getByLabel('Ta réponse').waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('heading', { name: 'Le verdict' }).waitFor()
    await page.locator('.result-found', { hasText: '3 trouvés sur 3' }).waitFor()
    assert.deepEqual(complaints, [])
  })

  test('two minutes go from picture to picture, and end by the clock of the server', async () => {
    const { page, complaints } = await open('Two minutes', ENGLISH)
    await page.getByRole('timer').waitFor()
    const first = await find(page, ENGLISH)
    await page.locator('.passed-found', { hasText: first }).waitFor()
    await page.getByText('Picture 2').first().waitFor()
    const second = answerOf(page, 'en')
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.locator('.passed-missed', { hasText: second }).waitFor()
    site.server.ageGame(gameIdOf(page), NEARLY_TWO_MINUTES_MS)
    await page.reload()
    await page.locator('.clock-last').waitFor()
    await page.getByRole('heading', { name: 'The verdict' }).waitFor()
    assert.match(await page.locator('.result').innerText(), /Two minutes[\s\S]*1 picture found/)
    assert.equal(await page.locator('.exhibit').count(), 3)
    await startAgain(page, 'Play again')
    await page.getByRole('timer').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('deux minutes se jouent en français', async () => {
    const { page, complaints } = await open('Deux minutes', FRENCH)
    const first = await find(page, FRENCH)
    await page.locator('.passed-found', { hasText: first }).waitFor()
    site.server.ageGame(gameIdOf(page), NEARLY_TWO_MINUTES_MS)
    await page.reload()
    await page.locator('.result-found', { hasText: '1 image trouvée' }).waitFor()
    assert.deepEqual(complaints, [])
  })

  for (const [way, words, next, yes, end, found] of [
    ['Endless', ENGLISH, 'Next round', 'Yes, show me', 'See the score', '1 picture found'],
    ['Sans fin', FRENCH, 'Manche suivante', 'Oui, montre-moi', 'Voir le score', '1 image trouvée'],
  ] as const)
    test(`an endless game ends with the third miss: ${way}`, async () => {
      const { page, complaints } = await open(way, words)
      await find(page, words)
      await page.getByRole('button', { name: next }).click()
      for (let miss = 1; miss <= 3; miss++) {
        await page.locator('.move-flag').click()
        await page.getByRole('button', { name: yes }).click()
        await page.getByRole('button', { name: miss < 3 ? next : end }).click()
      }
      await page.locator('.result-found', { hasText: found }).waitFor()
      assert.equal(await page.locator('.exhibit').count(), 4)
      await startAgain(page, words === ENGLISH ? 'Play again' : 'Rejouer')
      await page.locator('.trail-misses').waitFor()
      assert.deepEqual(complaints, [])
    })

  for (const [way, words, rounds, praise] of [
    ['Four choices', ENGLISH, '3 rounds', 'Well done!'],
    ['Quatre choix', FRENCH, '3 manches', 'Bravo !'],
  ] as const)
    test(`small children press one of four names until it is the right one: ${way}`, async () => {
      const { page, complaints } = await visit(site.browser, site.server.url, {
        locale: words.locale,
        viewport: { width: 360, height: 640 },
      })
      await page.goto(`${site.server.url}/play`)
      await page.getByRole('radio', { name: new RegExp(`^${way}`) }).check({ force: true })
      await page.getByRole('radio', { name: rounds }).check({ force: true })
      await page.getByRole('button', { name: words.start }).click()
      await page.waitForURL(/\/play\/.+/)
      for (const [at, { names }] of site.server.secrets(gameIdOf(page)).entries()) {
        await page.locator('.pick').nth(3).waitFor()
        const right = names.find((each) => each.locale === words.language && each.kind === 'name')?.name ?? ''
        const offered = await page.locator('.pick').allInnerTexts()
        assert.equal(offered.filter((name) => name === right).length, 1, offered.join())
        const wrong = offered.find((name) => name !== right) ?? ''
        if (at === 0) {
          await page.getByRole('button', { name: wrong, exact: true }).click()
          await page.locator('.pick .glyph-cross').waitFor()
        }
        const box = await page.locator('.moves').boundingBox()
        assert.ok(box && box.y + box.height <= 640, 'the moves are on the screen')
        await page.getByRole('button', { name: right, exact: true }).click()
        await page.locator('.reveal-name').waitFor()
        await page.keyboard.press('Enter')
      }
      await page.locator('.result-rank', { hasText: praise }).waitFor()
      assert.equal(await page.locator('.stars .glyph').count(), 8)
      await startAgain(page, words === ENGLISH ? 'Play again' : 'Rejouer')
      await page.locator('.pick').first().waitFor()
      assert.deepEqual(complaints, [])
    })
})

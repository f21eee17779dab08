import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { GameView, PackView } from '@pd/contract/client'
import { gameIdOf, visit } from './browser.ts'
import type { Secret } from './game-database.ts'
import { chunksOf, type Received, recordEverything, sizeOf, textsOf } from './recorder.ts'
import { siteForTests } from './site.ts'

const DIST = join(import.meta.dirname, '../../apps/web/dist')
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The digests of the built files, which hold nothing of a game. */
const builtFiles = (): Set<string> =>
  new Set(
    readdirSync(DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => digest(readFileSync(join(entry.parentPath, entry.name)))),
  )

/** What the app says in every game: "First letter" on a button tells nothing of a letter in the picture. */
const ownWords = (): string =>
  asWords(
    readdirSync(join(DIST, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(DIST, 'assets', name), 'utf8'))
      .join(' '),
  )

const ROUNDS = 3
const NONSENSE = ['qwzx', 'vrtpk', 'jjhgf', 'wqwqw']

const asWords = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Asserts that nothing in an answer names the item: no name in any language, no id, no file. */
const assertSilent = (answer: Received, secret: Secret): void => {
  const raw = answer.body.toString('latin1')
  for (const id of [secret.itemId, secret.pictureId, secret.path])
    assert.ok(
      !raw.includes(id) && !JSON.stringify(answer.headers).includes(id) && !answer.url.includes(id),
      `${answer.url} has ${id}`,
    )
  const said = [answer.url, ...textsOf(answer)].map(asWords)
  for (const name of [secret.slug, ...secret.names.map((each) => each.name)])
    assert.ok(!said.some((text) => text.includes(asWords(name))), `${answer.url} says ${name}`)
}

/** The number of cells that a game's view allowed for each render it named. */
const allowedCells = (answers: readonly Received[]): Map<string, number> => {
  const allowed = new Map<string, number>()
  for (const { type, body } of answers.filter(({ type }) => type.includes('json'))) {
    const json = JSON.parse(body.toString() || '{}')
    const game = (json.game ?? json) as Partial<GameView>
    for (const round of game.rounds ?? []) if (round.cells) allowed.set(round.picture, round.cells)
    for (const { covers = [] } of (Array.isArray(json.packs) ? json.packs : []) as Partial<PackView>[])
      for (const cover of covers) allowed.set(cover, 3)
    if (json.cover) allowed.set(json.cover, 3)
    // the first level of the daily
    if (json.day && json.cells) allowed.set(json.picture, json.cells)
    assert.ok(type)
  }
  return allowed
}

const assertImageIsItsLevel = (answer: Received, allowed: ReadonlyMap<string, number>): void => {
  const cells = allowed.get(new URL(answer.url).pathname)
  assert.ok(cells, `${answer.url} is a render that no view named`)
  assert.ok(Math.max(...sizeOf(answer.body)) <= cells, `${answer.url} has more pixels than its level`)
  assert.deepEqual(
    chunksOf(answer.body).map(({ name }) => name),
    ['VP8L'],
    'a render is pixels and nothing else',
  )
}

const sources: readonly (readonly [string, readonly string[], string])[] = [
  ['the starter collection', ['--starter', 'yes'], 'Everything'],
  ['a folder of photographs', ['--starter', 'no', '--pictures', process.env.ART4APPS_DIR ?? ''], 'animals'],
]

for (const [title, options, pack] of sources) {
  describe(`before a reveal, with ${title}`, () => {
    before(() => assert.ok(process.env.ART4APPS_DIR, 'set ART4APPS_DIR to a folder of pictures, as .ci/run does'))
    const site = siteForTests(['--rate-limit', '0', ...options])

    test('no byte that the browser received says what it is', async () => {
      const { page, complaints } = await visit(site.browser, `${site.server.url}/about`)
      const recorder = recordEverything(page)
      await page.goto(site.server.url)
      await page.getByRole('link', { name: 'Play' }).first().click()
      await page.getByRole('radio', { name: new RegExp(`^${pack}`, 'i') }).check({ force: true })
      await page.getByRole('radio', { name: `${ROUNDS} rounds` }).check({ force: true })
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.waitForURL(/\/play\/.+/)
      const secrets = site.server.secrets(gameIdOf(page))
      assert.equal(secrets.length, ROUNDS)
      const built = builtFiles()
      const own = ownWords()

      for (const [at, secret] of secrets.entries()) {
        const field = page.getByLabel('Your answer')
        for (const [n, nonsense] of NONSENSE.entries()) {
          await field.fill(`${nonsense}${at}`)
          await field.press('Enter')
          await page.getByRole('img', { name: `level ${n + 2} of` }).waitFor()
        }
        await page.keyboard.press('Shift+Enter')
        await page.getByRole('img', { name: `level ${NONSENSE.length + 2} of` }).waitFor()
        await page.waitForLoadState('networkidle')

        const answers = await recorder.soFar()
        assert.ok(answers.length > 10)
        const allowed = allowedCells(answers)
        for (const answer of answers) {
          if (answer.body.length && built.has(digest(answer.body))) continue
          const isRender = new URL(answer.url).pathname.startsWith('/renders/')
          const past = secrets.slice(0, at)
          if (!past.length || !isRender) assertSilent(answer, secret)
          if (isRender && allowed.has(new URL(answer.url).pathname)) assertImageIsItsLevel(answer, allowed)
          else assert.ok(!isRender || past.length > 0, `${answer.url} came before any reveal`)
        }
        const html = asWords(await page.content())
        for (const { name } of secret.names)
          assert.ok(!html.includes(asWords(name)) || own.includes(asWords(name)), `the page says ${name}`)

        await page.getByRole('button', { name: 'Give up' }).click()
        await page.getByRole('button', { name: 'Yes, show me' }).click()
        await page.locator('.reveal-name').waitFor()
        const shown = await page.locator('.reveal-name').innerText()
        assert.ok(
          secret.names.some(({ name }) => name === shown),
          shown,
        )
        await page.keyboard.press('Enter')
      }
      assert.deepEqual(complaints, [])
    })

    test('a token of the next level can not be had by altering one', async () => {
      const { page } = await visit(site.browser, site.server.url)
      const statuses = await page.evaluate(async () => {
        const made = await fetch('/api/games', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ plan: 'solo' }),
        })
        const path: string = (await made.json()).rounds[0].picture
        const start = '/renders/'.length
        const tried = Array.from({ length: 120 }, (_, n) => {
          const at = start + (n % 40)
          const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[(n * 7 + 3) % 64]
          return path[at] === letter ? null : `${path.slice(0, at)}${letter}${path.slice(at + 1)}`
        })
        return Promise.all(tried.filter((url) => url !== null).map(async (url) => (await fetch(url)).status))
      })
      assert.ok(statuses.length > 100)
      assert.deepEqual([...new Set(statuses)], [404])
    })
  })
}

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { type GameServer, startGameServer } from './game-server.ts'

const drawing = (seed: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="#ffb31a"/><circle cx="100" cy="100" r="${20 + 10 * seed}"/></svg>`

/** Two packs; the import of the second waits, as it reads a named pipe for its pack.json, until `release`. */
const putGatedPacks = async (folder: string) => {
  for (const [pack, names] of [
    ['first', ['cat', 'dog', 'horse']],
    ['second', ['whale', 'shark']],
  ] as const) {
    await mkdir(join(folder, pack), { recursive: true })
    for (const [seed, name] of names.entries())
      await writeFile(join(folder, pack, `${name}.svg`), drawing(seed + (pack === 'first' ? 0 : 4)))
  }
  const pipe = join(folder, 'second', 'pack.json')
  execFileSync('mkfifo', [pipe])
  return () => writeFile(pipe, '{"title":"The second"}')
}

describe('the first minute of a game', () => {
  let browser: Browser
  let home: string
  const games: GameServer[] = []
  const start = async (...order: Parameters<typeof startGameServer>) => {
    const game = await startGameServer(...order)
    games.push(game)
    return game
  }
  before(async () => {
    browser = await openBrowser()
    home = await mkdtemp(join(tmpdir(), 'pd-start-'))
  })
  after(async () => {
    await browser.close()
    for (const game of games) await game.close()
    await rm(home, { recursive: true })
  })

  test('shows how far the import is, lets people play what is there, and adds the rest by itself', async () => {
    const pictures = join(home, 'pictures')
    const release = await putGatedPacks(pictures)
    const game = await start(['--starter', 'no', '--pictures', pictures], { waitsForImport: false })
    const { page, complaints } = await visit(browser, game.url)
    await page.getByText('3 of 5 pictures imported').waitFor()
    await page.getByRole('link', { name: 'Play', exact: true }).click()
    await page.getByRole('progressbar', { name: 'Import of the pictures' }).waitFor()
    await page.getByRole('radio', { name: /first/ }).waitFor()
    assert.equal(await page.getByRole('radio', { name: /second/ }).count(), 0)
    await release()
    await page.getByRole('radio', { name: /The second/ }).waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByRole('textbox').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('without pictures says where to put them, and offers neither games nor rooms', async () => {
    const game = await start(['--starter', 'no'])
    for (const [locale, sentence] of [
      ['en-GB', 'There are no pictures yet.'],
      ['fr-FR', 'Il n’y a pas encore d’images.'],
    ] as const) {
      const { page, context, complaints } = await visit(browser, game.url, { locale })
      for (const path of ['/', '/play', '/rooms/new']) {
        await page.goto(game.url + path)
        await page.getByText(sentence).waitFor()
        await page.getByText('npm start -- --pictures').waitFor()
        assert.equal(await page.getByRole('button', { name: /case|room|affaire|salon/i }).count(), 0, path)
        assert.equal(await page.locator('.door').count(), 0, path)
      }
      assert.deepEqual(complaints, [])
      await context.close()
    }
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { gameIdOf, openBrowser, visit } from './browser.ts'
import { dropFile, zipFolder } from './desk-story/drop.ts'
import { playByKeyboard } from './desk-story/keyboard-room.ts'
import { nameAll } from './desk-story/name-all.ts'
import { PHOTOGRAPHS, takePhotograph } from './desk-story/photographs.ts'
import { createTypist, tabTo } from './desk-story/typist.ts'
import { DESK_PASSWORD, type GameServer, startGameServer } from './game-server.ts'

/** Keys that a picture may cost beyond the letters of its names. */
const KEYS_A_PICTURE = 2.5
/** A screen with room for an item beside the sheet, and one where the item takes the place of the sheet. */
const SCREENS = [
  { name: 'laptop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 800 } },
]
/** The server looks at thirty photographs, or at a password while the machine is busy. */
const ADDED = { timeout: 60_000 }

/** The picture far down the sheet that is opened. */
const OPENED = 20

describe('the first ten minutes of a curator', () => {
  let folder: string
  let files: string[]
  let browser: Browser
  let server: GameServer
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-walk-'))
    files = PHOTOGRAPHS.map(({ file }) => join(folder, file))
    for (const [at, file] of files.entries()) await writeFile(file, await takePhotograph(at))
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    server = await startGameServer(['--starter', 'no', '--rate-limit', '0'])
  })
  afterEach(() => server?.close())

  const signIn = async (page: Page): Promise<void> => {
    await page.locator('[name=username]').fill('admin')
    await page.locator('[name=password]').fill(DESK_PASSWORD)
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { name: 'Your own game in ten minutes' })
    await heading.or(page.locator('.problem-note')).first().waitFor(ADDED)
    assert.ok(await heading.isVisible(), await page.locator('main').innerText())
  }
  /** Half of them say their name in that of their file, the others wait for one. */
  const waitForAll = async (page: Page): Promise<void> => {
    const facts = page.locator('.pack-facts')
    await facts.getByText('15 pictures in play').waitFor(ADDED)
    await facts.getByText('15 wait for a name').waitFor(ADDED)
  }
  /** All thirty are on the sheet. */
  const seeAll = (page: Page): Promise<void> =>
    page
      .locator('.frame')
      .nth(PHOTOGRAPHS.length - 1)
      .waitFor()
  const publish = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Publish the pack' }).click()
    await page.getByRole('heading', { name: 'Published.' }).waitFor()
  }
  /** A room with the pack: a phone finds the picture by its French name. */
  const playInRoom = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Open the room' }).click()
    await page.locator('.lobby').waitFor()
    const code = gameIdOf(page)
    const phone = await visit(browser, `${server.url}/room/${code}`, { locale: 'fr-FR' })
    await phone.page.locator('input[autocomplete=nickname]').fill('Zoé')
    await phone.page.keyboard.press('Enter')
    await page.getByText('Zoé').first().waitFor()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Reveal' }).waitFor()
    await phone.page.locator('.answer-field').waitFor()
    await phone.page.locator('.answer-field').fill(server.roomAnswer(code, 'fr'))
    await phone.page.keyboard.press('Enter')
    await phone.page
      .getByText(/Trouvé/)
      .first()
      .waitFor()
    assert.ok(PHOTOGRAPHS.some(({ fr }) => fr === server.roomAnswer(code, 'fr')))
    assert.deepEqual(phone.complaints, [])
  }

  test('lead from an empty server to a published pack of thirty photographs, played in a room', async () => {
    const { page, complaints } = await visit(browser, `${server.url}/desk`)
    await signIn(page)
    await page.getByLabel('Title of the pack').fill('A walk in town')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'A walk in town' }).waitFor()
    await page.locator('[data-way=files]').setInputFiles(files)
    await waitForAll(page)
    await page.getByLabel('Names also in').selectOption('fr')
    await seeAll(page)
    await page.locator('.frame-name').first().focus()
    const typist = createTypist(page)
    await nameAll(page, typist, PHOTOGRAPHS)
    const keysAPicture = typist.pressed() / PHOTOGRAPHS.length
    assert.ok(keysAPicture <= KEYS_A_PICTURE, `${keysAPicture} keys a picture`)
    await page.getByText('Everyone who opens this game may then play 30 pictures').waitFor()
    await publish(page)
    await page.getByRole('link', { name: 'Open a room with it' }).click()
    await playInRoom(page)
    assert.deepEqual(complaints, [])
  })

  test('are the same by keyboard alone', async () => {
    const { page, complaints } = await visit(browser, `${server.url}/desk`)
    await tabTo(page, 'Name')
    await page.keyboard.type('admin')
    await page.keyboard.press('Tab')
    await page.keyboard.type(DESK_PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your own game in ten minutes' }).waitFor()
    const chosen = page.waitForEvent('filechooser')
    await tabTo(page, 'Choose files')
    await page.keyboard.press('Enter')
    await (await chosen).setFiles(files)
    await waitForAll(page)
    await seeAll(page)
    await tabTo(page, /^Names also in/)
    await page.keyboard.press('F')
    await tabTo(page, /^Name of picture 1, English$/)
    const typist = createTypist(page)
    await nameAll(page, typist, PHOTOGRAPHS)
    assert.ok(typist.pressed() / PHOTOGRAPHS.length <= KEYS_A_PICTURE)
    // the last Enter leads to the button, when what may follow is loaded and drawn
    await page.locator('[data-after-sheet] button:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Published.' }).waitFor()
    await tabTo(page, 'Open a room with it')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/rooms\/new\?pack=/)
    await playByKeyboard(browser, server, page)
    assert.deepEqual(complaints, [])
  })

  test('begin with a ZIP of the photographs as well, which names the pack', async () => {
    const { page, complaints } = await visit(browser, `${server.url}/desk`)
    await signIn(page)
    const names = PHOTOGRAPHS.map(({ file }) => file)
    const packed = await Promise.all(names.map(async (name, at) => ({ name, bytes: await readFile(files[at] ?? '') })))
    const zip = { name: 'A-walk in town.zip', type: 'application/zip' }
    await dropFile(page, zip, await zipFolder('walk', packed))
    await page.getByRole('heading', { name: 'A walk in town' }).waitFor()
    await waitForAll(page)
    await seeAll(page)
    await publish(page)
    assert.deepEqual(complaints, [])
  })

  for (const { name, viewport } of SCREENS)
    test(`lead back from an opened picture to its place on the sheet (${name})`, async () => {
      const { page, complaints } = await visit(browser, `${server.url}/desk`, { viewport })
      await signIn(page)
      await page.locator('[data-way=files]').setInputFiles(files)
      await waitForAll(page)
      await seeAll(page)
      const link = page.locator('.frame-more').nth(OPENED)
      await link.scrollIntoViewIfNeeded()
      for (const close of ['.edit-head a.key', undefined]) {
        await link.focus()
        assert.ok(await page.evaluate(() => window.scrollY > 0), 'the sheet is scrolled')
        await page.keyboard.press('Enter')
        await page.locator('.edit .level-strip').waitFor()
        await (close ? page.locator(close).press('Enter') : page.goBack())
        await page.locator('.edit').waitFor({ state: 'detached' })
        await page.waitForFunction((at) => {
          const opened = document.querySelectorAll('.frame-more')[at]
          const { top = -1, bottom = 0 } = opened?.getBoundingClientRect() ?? {}
          return opened === document.activeElement && top >= 0 && bottom <= innerHeight
        }, OPENED)
      }
      assert.deepEqual(complaints, [])
    })
})

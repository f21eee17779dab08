import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { DeskItem } from '@pd/contract/client'
import type { Page } from 'playwright-core'
import { type GameServer, startGameServer } from './game-server.ts'
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts'
import { signInAtDesk } from './pages/sign-in.ts'

const FILES = ['IMG_1', 'IMG_2', 'IMG_3']

const drawing = (radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#ffb31a"/><circle cx="200" cy="200" r="${radius}"/></svg>`

describe('what is typed on the review sheet', () => {
  let pictures: string
  let profile: string
  let server: GameServer
  let running: KillableBrowser | undefined
  before(async () => {
    pictures = await mkdtemp(join(tmpdir(), 'pd-kept-'))
    await mkdir(join(pictures, 'zoo'))
    for (const [at, name] of FILES.entries())
      await writeFile(join(pictures, 'zoo', `${name}.svg`), drawing(40 + 40 * at))
  })
  after(() => rm(pictures, { recursive: true, force: true }))
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'pd-profile-'))
    server = await startGameServer(['--starter', 'no', '--pictures', pictures, '--rate-limit', '0'])
  })
  afterEach(async () => {
    await running?.kill()
    await server?.close()
    await rm(profile, { recursive: true, force: true })
  })

  /** Opens the sheet in a new browser with the same profile; its session may be lost with the browser, as cookies are written late. */
  const openSheet = async (): Promise<Page> => {
    running = await startKillableBrowser(profile)
    const { page } = running
    await page.goto(`${server.url}/desk?pack=${server.packId('zoo')}`)
    const form = page.locator('.desk-form')
    const frame = page.locator('.frame').first()
    await form.or(frame).waitFor()
    if (await form.isVisible()) await signInAtDesk(page)
    await frame.waitFor()
    return page
  }
  const namesKept = async (page: Page): Promise<readonly (string | undefined)[]> => {
    const address = `${server.url}/api/desk/items?show=all&pack=${server.packId('zoo')}`
    const { items }: { items: DeskItem[] } = await (await page.request.get(address)).json()
    return items.map(({ names }) => names.en).toSorted()
  }
  const type = async (page: Page, at: number, name: string): Promise<void> => {
    await page.locator('.frame-name').nth(at).focus()
    await page.keyboard.type(name)
  }

  /** Resolves once the browser has written what the page gave it until now. */
  const written = (page: Page): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('pd-desk')
          opening.onsuccess = () => {
            const reading = opening.result.transaction('texts')
            reading.oncomplete = () => resolve()
            reading.objectStore('texts').count()
          }
        }),
    )

  test('is there after the browser is killed before the server has answered', async () => {
    const page = await openSheet()
    await page.route('**/api/desk/items', () => {})
    await type(page, 0, 'otter')
    await page.keyboard.press('Enter')
    await page.getByText('Saving…').waitFor()
    await written(page)
    await running?.kill()
    const again = await openSheet()
    await again.getByText('All saved').waitFor()
    assert.deepEqual(await namesKept(again), ['otter', undefined, undefined])
  })

  test('is there after browser and server are killed', async () => {
    const page = await openSheet()
    await server.kill()
    for (const [at, name] of ['otter', 'heron', 'adder'].entries()) {
      await type(page, at, name)
      await page.keyboard.press('Enter')
    }
    await page.getByText('Kept in this browser').waitFor()
    await written(page)
    await running?.kill()
    await server.comeBack()
    const again = await openSheet()
    await again.getByText('All saved').waitFor()
    assert.deepEqual(await namesKept(again), ['adder', 'heron', 'otter'])
  })

  test('is sent by the page that stayed open when the server alone was killed', async () => {
    const page = await openSheet()
    await server.kill()
    await type(page, 0, 'otter')
    await page.keyboard.press('Enter')
    await page.getByText('Kept in this browser').waitFor()
    await server.comeBack()
    await page.getByText('All saved').waitFor()
    assert.deepEqual(await namesKept(page), ['otter', undefined, undefined])
  })

  test('waits while the session is over, and is sent when its curator has signed in again', async () => {
    const page = await openSheet()
    await page.context().clearCookies()
    await type(page, 0, 'otter')
    await page.keyboard.press('Enter')
    await page.locator('.desk-form').getByText('You are not signed in').waitFor()
    await signInAtDesk(page)
    await page.getByText('All saved').waitFor()
    assert.deepEqual(await namesKept(page), ['otter', undefined, undefined])
    assert.match(page.url(), /pack=/)
  })

  test('is undone by one key where it was entered by one, and done again', async () => {
    const page = await openSheet()
    await type(page, 0, 'otter')
    await page.keyboard.press('Enter')
    await page.getByText('All saved').waitFor()
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.frame-name')?.value === '')
    assert.deepEqual(await namesKept(page), [undefined, undefined, undefined])
    await page.keyboard.press('Control+Shift+z')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.frame-name')?.value === 'otter')
    assert.deepEqual(await namesKept(page), ['otter', undefined, undefined])
  })

  test('stands in its field again where it was not entered when the browser was killed', async () => {
    const page = await openSheet()
    await type(page, 1, 'half a na')
    await written(page)
    await running?.kill()
    const again = await openSheet()
    assert.equal(await again.locator('.frame-name').nth(1).inputValue(), 'half a na')
  })
})

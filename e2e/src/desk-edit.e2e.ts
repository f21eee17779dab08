import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { DeskItem } from '@pd/contract/client'
import type { APIRequestContext, Page } from 'playwright-core'
import { visit } from './browser.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { siteForTests } from './site.ts'

const NAMES = ['cat', 'dog', 'horse', 'goat']
const POLL_MS = 100

const drawing = (radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#ffb31a"/><circle cx="200" cy="200" r="${radius}"/></svg>`

const folder = await mkdtemp(join(tmpdir(), 'pd-desk-edit-'))

describe('the desk, item by item', () => {
  before(async () => {
    await mkdir(join(folder, 'zoo'))
    for (const [at, name] of NAMES.entries()) await writeFile(join(folder, 'zoo', `${name}.svg`), drawing(40 + 40 * at))
    await writeFile(join(folder, 'zoo', 'pack.json'), JSON.stringify({ title: 'The zoo', language: 'en' }))
  })
  const site = siteForTests(['--starter', 'no', '--pictures', folder, '--rate-limit', '0'])
  after(() => rm(folder, { recursive: true, force: true }))

  const api = (path: string) => `${site.server.url}/api${path}`
  const openDesk = async () => {
    const visited = await visit(site.browser, `${site.server.url}/desk`)
    await signInAtDesk(visited.page)
    return visited
  }
  const itemOf = async (page: Page, file: string): Promise<DeskItem> => {
    const pack = site.server.packId('zoo')
    const { items } = await (await page.request.get(api(`/desk/items?show=all&pack=${pack}`))).json()
    return items.find((item: DeskItem) => item.file.endsWith(`${file}.svg`)) ?? assert.fail(`no ${file}`)
  }
  const openItem = async (page: Page, file: string): Promise<void> => {
    const { pack, id } = await itemOf(page, file)
    await page.goto(`${site.server.url}/desk?pack=${pack}&item=${id}`)
    await page.locator('.edit .level-strip').waitFor()
  }
  const openPack = async (page: Page): Promise<void> => {
    await page.goto(`${site.server.url}/desk?pack=${site.server.packId('zoo')}&part=pack`)
    await page.locator('.pack-settings').waitFor()
  }
  /** Waits for what a change brings: it is in play within a second. */
  const until = async (isThere: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 60_000
    while (!(await isThere())) {
      assert.ok(Date.now() < end, 'the change is in play')
      await delay(POLL_MS)
    }
  }
  const isListed = async (request: APIRequestContext, text: string): Promise<boolean> => {
    const { items } = await (await request.get(api(`/items?lang=en&text=${text}`))).json()
    return items.some((item: { name: string }) => item.name === text)
  }
  const newGame = async (request: APIRequestContext): Promise<string> => {
    const data = { plan: 'solo', rounds: NAMES.length, pack: site.server.packId('zoo') }
    return (await (await request.post(api('/games'), { data })).json()).id
  }
  const guess = async (request: APIRequestContext, game: string, body: object) =>
    (await request.post(api(`/games/${game}/guesses`), { data: { level: 1, ...body } })).json()
  /** Types a wrong name for an item, in whichever round it is. */
  const mistake = async (file: string, text: string): Promise<void> => {
    const { page, context } = await visit(site.browser, site.server.url)
    const game = await newGame(page.request)
    const rounds = site.server.secrets(game)
    const at = rounds.findIndex(({ path }) => path.endsWith(`${file}.svg`))
    for (let round = 1; round <= at; round++) {
      await page.request.post(api(`/games/${game}/give-up`), { data: { round } })
      await page.request.post(api(`/games/${game}/next`), { data: { round } })
    }
    await guess(page.request, game, { round: at + 1, text })
    await context.close()
  }

  test('a name that a curator types is played right away, and undone with one key', async () => {
    const { page, complaints } = await openDesk()
    await openItem(page, 'cat')
    const name = page.getByRole('group', { name: 'English' }).getByLabel('Name', { exact: true })
    assert.equal(await name.inputValue(), 'cat')
    await name.fill('zeppelin')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.', { exact: true }).waitFor()
    await until(() => isListed(page.request, 'zeppelin'))
    const game = await newGame(page.request)
    const first = site.server.secrets(game)[0]
    const text = first?.path.endsWith('cat.svg') ? 'zeppelin' : (first?.slug ?? '')
    assert.equal((await guess(page.request, game, { round: 1, text })).verdict, 'correct')

    await name.fill('dog')
    await page.keyboard.press('Enter')
    await page.getByText('“dog” goes by “dog” too.').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('#edit-title')?.textContent === 'zeppelin')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('#edit-title')?.textContent === 'cat')
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('levels are seen and heard from the coarsest to the whole picture by arrow keys', async () => {
    const { page } = await openDesk()
    await openItem(page, 'horse')
    const levels = page.locator('.level-strip input')
    await levels.first().focus()
    const heard = page.locator('.level-sounds')
    await heard.getByText(/^Background: /).waitFor()
    for (let level = 1; level < (await levels.count()); level++) await page.keyboard.press('ArrowRight')
    await heard.getByText('At the end the name is said.').waitFor()
    await page.context().close()
  })

  test('a crop is made by keys, and taken back', async () => {
    const { page } = await openDesk()
    await openItem(page, 'dog')
    const whole = await itemOf(page, 'dog')
    await page.getByRole('button', { name: 'Crop' }).click()
    await page.getByRole('slider').focus()
    for (let step = 0; step < 10; step++) await page.keyboard.press('Shift+ArrowLeft')
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    await page.getByText('80% × 100%, from 10% and 0%').waitFor()
    await page.getByRole('button', { name: 'Keep this part' }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    const cut = await itemOf(page, 'dog')
    assert.deepEqual(cut.crop, { left: 0.1, top: 0, width: 0.8, height: 1 })
    assert.deepEqual([cut.width, cut.height], [Math.round(0.8 * whole.width), whole.height])
    assert.notEqual(cut.picture, whole.picture)
    await page.getByRole('button', { name: 'Crop' }).click()
    await page.getByRole('button', { name: 'Back to the whole picture' }).click()
    await until(async () => (await itemOf(page, 'dog')).crop === null)
    assert.equal((await itemOf(page, 'dog')).picture, whole.picture)
    await page.context().close()
  })

  test('what players typed is accepted as another name, and that is undone among the changes', async () => {
    await mistake('goat', 'billy')
    await mistake('goat', 'billy')
    const { page } = await openDesk()
    await page.getByRole('link', { name: 'To do' }).click()
    await page.getByText('2 typed “billy” for goat').waitFor()
    await page.getByRole('button', { name: 'Accept as another name: billy' }).click()
    await until(async () => (await itemOf(page, 'goat')).aliases.en?.includes('billy') ?? false)
    await page.getByRole('link', { name: 'Changes' }).click()
    await page.getByRole('button', { name: 'Undo: goat' }).click()
    await page.getByRole('button', { name: 'Do it again: goat' }).waitFor()
    assert.equal((await itemOf(page, 'goat')).aliases.en, undefined)
    await page.context().close()
  })

  test('names go out as a table, come back changed, and are undone in one piece', async () => {
    const { page } = await openDesk()
    await openPack(page)
    const address = await page.getByRole('link', { name: 'Save as CSV' }).getAttribute('href')
    const table = await (await page.request.get(`${site.server.url}${address}`)).body()
    const changed = Buffer.from(table.toString('utf16le').replaceAll('\thorse\t', '\tpony\t'), 'utf16le')
    await page.locator('.table-in input').setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: changed })
    await page.getByText('1 picture changed.').waitFor()
    assert.equal((await itemOf(page, 'horse')).names.en, 'pony')
    await page.locator('.table-report').getByRole('button', { name: 'Undo' }).click()
    await page.locator('.table-report').waitFor({ state: 'detached' })
    assert.equal((await itemOf(page, 'horse')).names.en, 'horse')
    await page.context().close()
  })

  test('a hidden pack is played by its preview link, and leaves as a ZIP', async () => {
    const { page, context } = await openDesk()
    await openPack(page)
    await page.getByRole('button', { name: 'Make a preview link' }).click()
    const link = page.locator('.settings-link a')
    const path = await link.getAttribute('href')
    assert.equal(await link.innerText(), `${site.server.url}${path}`)
    const player = await visit(site.browser, `${site.server.url}${path}`)
    await player.page.getByText('The zoo').first().waitFor()
    const address = await page.getByRole('link', { name: 'Save as ZIP' }).getAttribute('href')
    const zip = await (await page.request.get(`${site.server.url}${address}`)).body()
    assert.equal(zip.subarray(0, 2).toString(), 'PK')
    await player.context.close()
    await context.close()
  })

  test('a pack is hidden from players, and published again', async () => {
    const { page } = await openDesk()
    await openPack(page)
    const isOffered = async () => {
      const { packs } = await (await page.request.get(api('/packs?lang=en'))).json()
      return packs.some(({ title }: { title: string }) => title === 'The zoo')
    }
    await page.locator('.choice', { hasText: 'You alone' }).click()
    await until(async () => !(await isOffered()))
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await until(isOffered)
    await page.context().close()
  })
})

import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { DeskItem, DeskPack } from '@pd/contract/client'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { siteForTests } from './site.ts'

const drawing = (radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#ffb31a"/><circle cx="200" cy="200" r="${radius}"/></svg>`

const folder = await mkdtemp(join(tmpdir(), 'pd-desk-two-'))

describe('two curators, and one who comes and goes', () => {
  before(async () => {
    await mkdir(join(folder, 'zoo'))
    for (const [at, name] of ['cat', 'dog', 'horse'].entries())
      await writeFile(join(folder, 'zoo', `${name}.svg`), drawing(40 + 40 * at))
    await writeFile(join(folder, 'zoo', 'pack.json'), JSON.stringify({ title: 'The zoo', language: 'en' }))
  })
  const site = siteForTests(['--starter', 'no', '--pictures', folder, '--rate-limit', '0'])
  after(() => rm(folder, { recursive: true, force: true }))

  const zoo = () => `${site.server.url}/desk?pack=${site.server.packId('zoo')}`
  const open = async (address: string, ready: string) => {
    const { page, context } = await visit(site.browser, address)
    await signInAtDesk(page)
    await page.locator(ready).first().waitFor()
    return { page, close: () => context.close() }
  }
  const get = async <T>(page: Page, path: string): Promise<T> =>
    (await (await page.request.get(`${site.server.url}/api/desk${path}`)).json()) as T
  const item = async (page: Page, file: string): Promise<DeskItem> => {
    const { items } = await get<{ items: DeskItem[] }>(page, `/items?pack=${site.server.packId('zoo')}`)
    return items.find((each) => each.file.endsWith(file)) ?? assert.fail(file)
  }
  const pack = async (page: Page): Promise<DeskPack> =>
    (await get<{ packs: DeskPack[] }>(page, '/packs')).packs[0] ?? assert.fail('no pack')
  const until = async (page: Page, isThere: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 60_000
    while (!(await isThere())) {
      assert.ok(Date.now() < end, `the change arrives: ${await page.locator('main').innerText()}`)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
  }
  const name = async (page: Page, text: string): Promise<void> => {
    await page.locator('.frame-name').first().fill(text)
    await page.keyboard.press('Enter')
    await page.getByText('All saved').waitFor()
  }

  test('who name the same picture both know, and the earlier name comes back', async () => {
    const [ann, bob] = [await open(zoo(), '.frame'), await open(zoo(), '.frame')]
    await name(ann.page, 'lynx')
    await name(bob.page, 'puma')
    await bob.page.getByText('Someone else had saved “lynx” here. Undo brings it back.').waitFor()
    await bob.page.keyboard.press('Control+z')
    await bob.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.frame-name')?.value === 'lynx')
    assert.equal(await bob.page.locator('.unseen-note').count(), 0)
    assert.equal((await item(bob.page, 'cat.svg')).names.en, 'lynx')
    await ann.close()
    await bob.close()
  })

  test('who credit the same pictures together are both told what that replaced, and each undo brings the other back', async () => {
    const [ann, bob] = [await open(zoo(), '.frame'), await open(zoo(), '.frame')]
    const credit = async (page: Page, text: string) => {
      await page.getByRole('button', { name: 'Credit', exact: true }).press('Enter')
      // the field has the focus as soon as it is there
      await page.locator('.chosen-form').waitFor()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await page.locator('.chosen-bar').waitFor({ state: 'detached' })
    }
    const creditAll = async (page: Page, text: string) => {
      await page.getByRole('radio', { name: 'All', exact: true }).check({ force: true })
      await page.locator('.frame[aria-setsize="3"]').first().waitFor()
      await page.getByLabel('Choose picture 1').click()
      await page.getByLabel('Choose picture 3').click({ modifiers: ['Shift'] })
      await credit(page, text)
    }
    const isOfAll = async (text: string) => {
      for (const file of ['cat.svg', 'dog.svg', 'horse.svg'])
        if ((await item(ann.page, file)).credit !== text) return false
      return true
    }
    const told = (page: Page, text: string) =>
      page.locator('.unseen-note').getByText(`Someone else had saved “${text}” here. Undo brings it back.`)
    const undo = async (page: Page) => {
      await page.locator('.frame-name').first().focus()
      await page.keyboard.press('Control+z')
      await page.locator('.unseen-note').first().waitFor({ state: 'detached' })
    }
    await bob.page.getByRole('radio', { name: 'All', exact: true }).check({ force: true })
    await bob.page.locator('.frame[aria-setsize="3"]').first().waitFor()
    await creditAll(ann.page, 'Ann')
    assert.equal(await ann.page.locator('.unseen-note').count(), 0)
    await creditAll(bob.page, 'Bob')
    await told(bob.page, 'Ann').nth(2).waitFor()
    await creditAll(ann.page, 'Ann and Zoe')
    await told(ann.page, 'Bob').nth(2).waitFor()
    await undo(ann.page)
    assert.ok(await isOfAll('Bob'))
    await undo(bob.page)
    assert.ok(await isOfAll('Ann'))
    await ann.close()
    await bob.close()
  })

  test('who describe the same pack keep their titles and what they are typing, and know whose credit was replaced', async () => {
    const settings = `${zoo()}&part=pack`
    const [ann, bob] = [await open(settings, '.pack-settings'), await open(settings, '.pack-settings')]
    const type = async (page: Page, label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).fill(text)
      await page.keyboard.press('Enter')
    }
    await type(ann.page, 'Credit', 'Ann')
    await until(ann.page, async () => (await pack(ann.page)).credit === 'Ann')
    await type(ann.page, 'Title (English)', 'Our zoo')
    await until(ann.page, async () => (await pack(ann.page)).titles.en === 'Our zoo')
    const credit = bob.page.getByLabel('Credit', { exact: true })
    const answers = Promise.withResolvers<void>()
    await bob.page.route('**/api/desk/packs', async (route) => {
      await answers.promise
      await route.continue()
    })
    await bob.page.locator('.desk-more summary').first().click()
    await type(bob.page, 'Title (French)', 'Le zoo')
    await until(bob.page, async () => (await pack(bob.page)).titles.fr === 'Le zoo')
    assert.equal((await pack(bob.page)).titles.en, 'Our zoo')
    await credit.fill('Bob')
    answers.resolve()
    await bob.page.getByRole('heading', { name: 'Our zoo' }).waitFor()
    assert.equal(await credit.inputValue(), 'Bob')
    await ann.page.getByLabel('Credit', { exact: true }).fill('Ann and Zoe')
    await credit.press('Enter')
    await until(bob.page, async () => (await pack(bob.page)).credit === 'Bob')
    await ann.page.keyboard.press('Enter')
    await ann.page.getByText('Someone else had saved “Bob” here. Undo brings it back.').waitFor()
    await ann.close()
    await bob.close()
  })

  test('one whose session ends while a pack is described finds the words saved after the sign-in', async () => {
    const { page, close } = await open(`${zoo()}&part=pack`, '.pack-settings')
    await page.context().clearCookies()
    await page.getByLabel('Credit', { exact: true }).fill('The museum')
    await page.keyboard.press('Enter')
    await page.locator('.desk-form').getByText('You are not signed in').waitFor()
    await signInAtDesk(page)
    await until(page, async () => (await pack(page)).credit === 'The museum')
    await close()
  })

  test('words that are typed and not entered are saved by the way back, and asked about where the page is left', async () => {
    const { page, close } = await open(zoo(), '.frame')
    await page.locator('.frame-more').first().click()
    const aliases = page.getByLabel('Other names that count').first()
    await aliases.fill('puss')
    await page.goBack()
    await page.locator('.edit').waitFor({ state: 'detached' })
    await until(page, async () => (await item(page, 'cat.svg')).aliases.en?.join() === 'puss')
    await page.goForward()
    await aliases.fill('puss\nkitty')
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => setTimeout(() => location.reload()))
    await (await asked).dismiss()
    assert.equal(await aliases.inputValue(), 'puss\nkitty')
    await page.keyboard.press('Tab')
    await until(page, async () => (await item(page, 'cat.svg')).aliases.en?.toSorted().join() === 'kitty,puss')
    await close()
  })

  test('each part of the desk is there again after a reload, and the way back leads through all of them', async () => {
    const { page, close } = await open(`${site.server.url}/desk`, '.pack-card')
    const parts: readonly (readonly [click: string, seen: string])[] = [
      ['.desk-tabs a:nth-child(2)', '.drawn, .to-do'],
      ['.desk-tabs a:nth-child(3)', '.changes, .drawn'],
      ['.desk-tabs a:nth-child(4)', '.live-code, .desk-part'],
      ['.desk-tabs a:nth-child(5)', '.desk-log'],
      ['.desk-tabs a:nth-child(1)', '.pack-card'],
      ['.pack-open', '.frame'],
      ['.frame-more', '.edit .level-strip'],
      ['.edit-head a.key', '.frame'],
      ['.desk-tabs a:nth-child(2)', '.pack-settings'],
    ]
    const seen: (readonly [address: string, seen: string])[] = [[page.url(), '.pack-card']]
    for (const [click, shown] of parts) {
      await page.locator(click).first().click()
      await page.locator(shown).first().waitFor()
      await page.reload()
      await page.locator(shown).first().waitFor()
      seen.push([page.url(), shown])
    }
    for (const [address, shown] of seen.toReversed().slice(1)) {
      await page.goBack()
      await page.waitForURL(address)
      await page.locator(shown).first().waitFor()
    }
    await close()
  })
})

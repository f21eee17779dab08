import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { DeskItem, DeskPacks, ItemEdits } from '@pd/contract/client'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { siteForTests } from './site.ts'

/** Up to this many pictures are drawn whole. */
const DRAWN_WHOLE = 100
const MANY = 5_000
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg>'

const itemAt = (pack: string, at: number): DeskItem => ({
  ...{ id: `item${String(at).padStart(12, '0')}`, pack, picture: 'AAAAAAAAAAAAAAAA', width: 40, height: 40 },
  ...{ standing: 'waiting', names: {}, aliases: {}, proposed: '', file: `IMG_${at}.jpg`, checks: ['no_name'] },
  ...{ licence: null, credit: null, source: null, story: {}, crop: null, isEdited: false },
})

/** Answers for a server whose pack has this many pictures, in one page. */
const fillSheet = async (page: Page, pack: string, count: number): Promise<void> => {
  const items = Array.from({ length: count }, (_, at) => itemAt(pack, at))
  await page.route(/\/api\/desk\/items(\?|$)/, async (route) => {
    if (route.request().method() === 'GET') {
      const search = new URL(route.request().url()).searchParams.get('search') ?? ''
      const found = items.filter(({ file }) => file.includes(search))
      return route.fulfill({ json: { items: found, total: found.length, checks: found.length, next: null } })
    }
    const { id, edits } = route.request().postDataJSON() as ItemEdits
    for (const { item, change } of edits) {
      const at = items.findIndex((each) => each.id === item)
      const names = Object.fromEntries(Object.entries(change.names ?? {}).filter(([, name]) => name !== null))
      items[at] = { ...itemAt(pack, at), names: names as DeskItem['names'], standing: 'live', checks: [] }
    }
    const changed = items.filter((each) => edits.some(({ item }) => item === each.id))
    return route.fulfill({ json: { change: id, items: changed, replaced: [], collisions: [] } })
  })
  await page.route(/\/api\/desk\/packs$/, async (route) => {
    const { packs } = (await (await route.fetch()).json()) as DeskPacks
    return route.fulfill({ json: { packs: packs.map((each) => ({ ...each, waiting: count })) } })
  })
  await page.route(/\/api\/desk\/pictures\//, (route) => route.fulfill({ contentType: 'image/svg+xml', body: DRAWING }))
}

const folder = await mkdtemp(join(tmpdir(), 'pd-desk-large-'))

describe('a sheet of thousands', () => {
  before(async () => {
    await mkdir(join(folder, 'zoo'))
    await writeFile(join(folder, 'zoo', 'cat.svg'), DRAWING.replaceAll('40', '400').replaceAll('20', '200'))
  })
  const site = siteForTests(['--starter', 'no', '--pictures', folder, '--rate-limit', '0'])
  after(() => rm(folder, { recursive: true, force: true }))

  const openSheet = async (count: number, viewport = { width: 1440, height: 900 }) => {
    const visited = await visit(site.browser, `${site.server.url}/desk`, { viewport })
    await signInAtDesk(visited.page)
    await fillSheet(visited.page, site.server.packId('zoo'), count)
    await visited.page.goto(`${site.server.url}/desk?pack=${site.server.packId('zoo')}`)
    await visited.page.locator(`.frame[aria-setsize="${count}"]`).first().waitFor()
    return visited
  }
  const fieldAt = (page: Page, at: number) => page.locator(`[data-field="${at}-en"]`)
  /** Scrolls to a share of the page; resolves with the place of a picture that is in sight there. */
  const scrollTo = async (page: Page, share: number): Promise<number> => {
    await page.evaluate((of) => window.scrollTo(0, document.documentElement.scrollHeight * of), share)
    const seen = await page.waitForFunction(() => {
      const isInSight = (frame: Element) => {
        const { top, bottom } = frame.getBoundingClientRect()
        return top >= 0 && bottom < innerHeight
      }
      return [...document.querySelectorAll('.frame')].find(isInSight)?.getAttribute('aria-posinset')
    })
    return Number(await seen.jsonValue()) - 1
  }

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 800 },
  ])
    test(`draws what is near, and keys lead to every picture from where a curator is (${viewport.width})`, async () => {
      const { page, context, complaints } = await openSheet(MANY, viewport)
      const heightPx = () => page.evaluate(() => document.documentElement.scrollHeight)
      const [tall, drawn] = [await heightPx(), await page.locator('.frame').count()]
      assert.ok(drawn < 2 * DRAWN_WHOLE, `${drawn} pictures are drawn`)
      const at = await scrollTo(page, 0.4)
      assert.ok(at > DRAWN_WHOLE, `picture ${at}`)
      assert.ok(Math.abs((await heightPx()) - tall) < 0.01 * tall, 'the page is as tall as before')
      await fieldAt(page, at).focus()
      await page.keyboard.type('ott')
      await scrollTo(page, 0.8)
      assert.ok(await fieldAt(page, at).evaluate((field) => field === document.activeElement), 'the focus is kept')
      await page.keyboard.type('er')
      await page.keyboard.press('Enter')
      await page.locator(`[data-field="${at + 1}-en"]:focus`).waitFor()
      await page.getByText('All saved').waitFor()
      assert.equal(await fieldAt(page, at).inputValue(), 'otter')
      const box = await page.locator(':focus').boundingBox()
      assert.ok(box && box.y > 0 && box.y < viewport.height, 'the next name is in sight')
      await page.locator('.sheet-tools select').focus()
      for (const label of [
        'Name of picture 1, English',
        'Choose picture 1',
        'More: picture 1',
        'Name of picture 2, English',
      ]) {
        await page.keyboard.press('Tab')
        assert.equal(await page.locator(':focus').getAttribute('aria-label'), label)
      }
      assert.deepEqual(complaints, [])
      await context.close()
    })

  test('undoes a name that is far from what is drawn, and finds a picture by its file', async () => {
    const { page, context } = await openSheet(MANY)
    await page.route(/\/undo$/, (route) => route.fulfill({ json: { done: true } }))
    const at = await scrollTo(page, 0.5)
    await fieldAt(page, at).focus()
    await page.keyboard.type('otter')
    await page.keyboard.press('Enter')
    await page.getByText('All saved').waitFor()
    await scrollTo(page, 0)
    await fieldAt(page, 0).focus()
    assert.equal(await fieldAt(page, at).count(), 0)
    await page.keyboard.press('Control+z')
    await page.locator(`[data-field="${at}-en"]:focus`).waitFor()
    await page.getByRole('searchbox', { name: 'Find a name' }).fill(`IMG_${at}.jpg`)
    await page.locator('.frame[aria-setsize="1"]').waitFor()
    assert.match((await page.locator('.frame-picture').getAttribute('alt')) ?? '', new RegExp(`IMG_${at}.jpg$`))
    await context.close()
  })
})

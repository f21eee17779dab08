import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { visit } from './browser.ts'
import { dropFile, dropPaths } from './desk-story/drop.ts'
import { takePhotograph } from './desk-story/photographs.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { siteForTests } from './site.ts'

/** Bytes of a file that one request carries. */
const A_REQUEST = 2 * 2 ** 20
/** The server looks at a picture of some megabytes. */
const ADDED = { timeout: 60_000 }
const FILES = /\/desk\/files\/./

/** A picture of several requests: nothing of grain is compressed. */
const writeGrain = (path: string, mean: number) =>
  sharp({
    create: {
      ...{ width: 1600, height: 1200, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean, sigma: 60 },
    },
  })
    .png()
    .toFile(path)

/** What of files the server took from the pages of a context: each range as often as it was sent. */
const countBytes = (context: BrowserContext) => {
  const ranges: [from: number, bytes: number][] = []
  context.on('response', (response) => {
    const request = response.request()
    if (request.method() !== 'PATCH') return
    const from = Number(request.headers()['upload-offset'])
    ranges.push([from, Number(response.headers()['upload-offset']) - from])
  })
  return () => ranges.toSorted(([a], [b]) => a - b)
}

/** The ranges of a file that is sent once. */
const once = (bytes: number): [number, number][] =>
  Array.from({ length: Math.ceil(bytes / A_REQUEST) }, (_, at) => {
    const from = at * A_REQUEST
    return [from, Math.min(A_REQUEST, bytes - from)]
  })

describe('an upload at the desk', () => {
  const site = siteForTests(['--starter', 'no', '--rate-limit', '0'])
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-grain-'))
    await writeGrain(join(folder, 'gravel.png'), 110)
    await writeGrain(join(folder, 'sand.png'), 150)
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const openPack = async (title: string) => {
    const visited = await visit(site.browser, `${site.server.url}/desk`)
    await signInAtDesk(visited.page)
    await visited.page.getByLabel('Title of the pack').fill(title)
    await visited.page.keyboard.press('Enter')
    await visited.page.getByRole('heading', { name: title }).waitFor()
    return visited
  }
  const pick = (page: Page, name: string): Promise<void> =>
    page.locator('[data-way=files]').setInputFiles(join(folder, name))
  /** Lets the first request with bytes through and holds the others; resolves with the first that is held. */
  const holdSecond = (page: Page): Promise<Route> => {
    const { promise, resolve } = Promise.withResolvers<Route>()
    let seen = 0
    void page.route(FILES, async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      seen += 1
      if (seen === 1) return route.continue()
      resolve(route)
    })
    return promise
  }
  const inPlay = (page: Page) => page.locator('.pack-facts').getByText('1 picture in play').waitFor(ADDED)

  test('of a folder, of dropped files and of the camera of a phone brings the pictures of each into the pack', async () => {
    const { page, context, complaints } = await openPack('Garden')
    const inPlay = (n: number) => page.locator('.pack-facts').getByText(`${n} pictures in play`).waitFor(ADDED)
    const garden = join(folder, 'garden')
    await mkdir(garden)
    for (const [at, name] of ['rose.jpg', 'frog.jpg'].entries())
      await writeFile(join(garden, name), await takePhotograph(at))
    await page.locator('[data-way=folder]').setInputFiles(garden)
    await inPlay(2)
    await dropFile(page, { name: 'snail.jpg', type: 'image/jpeg' }, await takePhotograph(2))
    await inPlay(3)
    const camera = page.locator('[data-way=camera]')
    assert.equal(await camera.getAttribute('capture'), 'environment')
    await camera.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await takePhotograph(3) })
    await page.locator('.pack-facts').getByText('1 waits for a name').waitFor(ADDED)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('of a folder that is dropped makes a pack of its name, and of each folder in it another', async () => {
    const { page, context, complaints } = await visit(site.browser, `${site.server.url}/desk`)
    await signInAtDesk(page)
    const zoo = join(folder, 'Our_zoo')
    await mkdir(join(zoo, 'birds'), { recursive: true })
    for (const [at, path] of ['lion.jpg', 'ibex.jpg', 'birds/eagle.jpg'].entries())
      await writeFile(join(zoo, path), await takePhotograph(at + 4))
    await writeFile(join(zoo, 'birds', 'Thumbs.db'), 'what a system leaves behind')
    await page.getByLabel('Title of the pack').waitFor()
    await dropPaths(page, [zoo])
    await page.getByRole('heading', { name: 'Our zoo' }).waitFor(ADDED)
    await page.locator('.pack-facts').getByText('2 pictures in play').waitFor(ADDED)
    await page.waitForFunction(
      async () => (await (await fetch('/api/desk/packs')).text()).includes('"birds"'),
      undefined,
      ADDED,
    )
    await page.goto(`${site.server.url}/desk`)
    await page.getByRole('link', { name: 'birds' }).waitFor(ADDED)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('goes on after a reload where it ended, and no byte is sent twice', async () => {
    const { page, context } = await openPack('Ground')
    const sent = countBytes(context)
    const held = holdSecond(page)
    await pick(page, 'gravel.png')
    await held
    await page.reload()
    await page.unroute(FILES)
    const note = page.getByText('1 file is half sent. Choose it again to go on: gravel.png')
    await note.waitFor()
    await pick(page, 'gravel.png')
    await note.waitFor({ state: 'detached' })
    await inPlay(page)
    assert.deepEqual(sent(), once((await stat(join(folder, 'gravel.png'))).size))
    await context.close()
  })

  test('of a picture that looks like another shows both side by side before it is added, and keeps or discards it', async () => {
    const { page, context } = await openPack('Pond')
    const photograph = await takePhotograph(1)
    const send = async (name: string, quality: number) => {
      const buffer = await sharp(photograph).jpeg({ quality }).toBuffer()
      await page.locator('[data-way=files]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    }
    await send('pond.jpg', 90)
    await inPlay(page)
    for (const [name, quality, answer, pictures] of [
      ['second pond.jpg', 50, 'Discard the new one', 1],
      ['third pond.jpg', 40, 'Keep both', 2],
    ] as const) {
      await send(name, quality)
      const question = page.locator('.question')
      await question.getByText(`New: ${name}`).waitFor(ADDED)
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLImageElement>('.question img')].every(({ naturalWidth }) => naturalWidth > 0),
      )
      const boxes = await question
        .locator('img')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
      assert.equal(new Set(boxes).size, 1)
      assert.equal(boxes.length, 2)
      assert.equal(await page.locator('.frame').count(), 1)
      await question.getByRole('button', { name: `${answer}: ${name}` }).click()
      await question.waitFor({ state: 'detached' })
      await page.waitForFunction((count) => document.querySelectorAll('.frame').length === count, pictures, ADDED)
    }
    await context.close()
  })

  test('of one file in two tabs adds it once, and no byte is sent twice', async () => {
    const { page, context } = await openPack('Beach')
    const other = await context.newPage()
    await other.goto(page.url())
    await other.locator('.drop-zone').waitFor()
    const sent = countBytes(context)
    await Promise.all([pick(page, 'sand.png'), pick(other, 'sand.png')])
    await Promise.all([inPlay(page), inPlay(other)])
    await page.locator('.uploads-progress').waitFor({ state: 'detached' })
    await other.locator('.uploads-progress').waitFor({ state: 'detached' })
    assert.deepEqual(sent(), once((await stat(join(folder, 'sand.png'))).size))
    assert.equal(await page.locator('.frame').count(), 1)
    await context.close()
  })
})

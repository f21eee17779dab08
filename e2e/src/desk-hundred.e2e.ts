import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { visit } from './browser.ts'
import { nameAll } from './desk-story/name-all.ts'
import { HUNDRED, takePhotograph } from './desk-story/photographs.ts'
import { createTypist, tabTo } from './desk-story/typist.ts'
import { signInAtDesk } from './pages/sign-in.ts'
import { siteForTests } from './site.ts'

const KEYS_A_PICTURE = 2.5
const STORY_MS = 600_000
/** The server looks at a hundred photographs. */
const ADDED = { timeout: 300_000 }

describe('a hundred photographs', () => {
  const site = siteForTests(['--starter', 'no', '--rate-limit', '0'])
  let folder: string
  let files: string[]
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-hundred-'))
    files = HUNDRED.map(({ file }) => join(folder, file))
    for (const [at, file] of files.entries()) await writeFile(file, await takePhotograph(at))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('become a published pack by the keyboard within ten minutes and 2.5 keys a picture, each key counted but the letters of names', async (t) => {
    const { page, complaints } = await visit(site.browser, `${site.server.url}/desk`)
    await signInAtDesk(page)
    await page.getByRole('heading', { name: 'Your own game in ten minutes' }).waitFor()
    const beganAt = performance.now()
    const typist = createTypist(page)
    const chosen = page.waitForEvent('filechooser')
    await tabTo(page, 'Choose files', typist.press)
    await typist.press('Enter')
    await (await chosen).setFiles(files)
    await page.locator('.pack-facts').getByText('50 pictures in play').waitFor(ADDED)
    await page.locator('.pack-facts').getByText('50 wait for a name').waitFor(ADDED)
    await page
      .locator('.frame')
      .nth(HUNDRED.length - 1)
      .waitFor(ADDED)
    await tabTo(page, /^Names also in/, typist.press)
    await typist.press('F')
    await tabTo(page, /^Name of picture 1, English$/, typist.press)
    await nameAll(page, typist, HUNDRED)
    // the last Enter leads to the button
    await typist.press('Enter')
    await page.getByRole('heading', { name: 'Published.' }).waitFor()
    const tookMs = performance.now() - beganAt
    const keys = typist.pressed() / HUNDRED.length
    t.diagnostic(`${keys} keys a picture, ${Math.round(tookMs / 1000)} s`)
    assert.ok(keys <= KEYS_A_PICTURE, `${keys} keys a picture`)
    assert.ok(tookMs < STORY_MS, `${tookMs} ms`)
    await page.locator('.pack-facts').getByText('100 pictures in play').waitFor()
    assert.deepEqual(complaints, [])
  })
})

import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { type GameServer, startGameServer } from './game-server.ts'
import { previewPath } from './pages/sign-in.ts'

const drawing = (seed: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="#ffb31a"/><circle cx="100" cy="100" r="${20 + 10 * seed}"/></svg>`

/** A pack that all see, and one of an evening that only a link leads to. */
const putPacks = async (folder: string): Promise<void> => {
  const packs = { zoo: ['cat', 'dog', 'horse'], reunion: ['whale', 'shark', 'seal'], attic: ['lamp', 'clock'] }
  for (const [pack, names] of Object.entries(packs)) {
    await mkdir(join(folder, pack), { recursive: true })
    for (const [index, name] of names.entries())
      await writeFile(
        join(folder, pack, `${name}.svg`),
        drawing(index + { zoo: 0, reunion: 4, attic: 7 }[pack as keyof typeof packs]),
      )
  }
  const about = { title: { en: 'The reunion', fr: 'Les retrouvailles' }, visibility: 'unlisted' }
  await writeFile(join(folder, 'reunion', 'pack.json'), JSON.stringify(about))
  await writeFile(join(folder, 'attic', 'pack.json'), JSON.stringify({ visibility: 'hidden' }))
}

describe('a link to a pack', () => {
  let browser: Browser
  let server: GameServer
  let folder: string
  let id: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-linked-'))
    await putPacks(folder)
    browser = await openBrowser()
    server = await startGameServer(['--starter', 'no', '--pictures', folder, '--rate-limit', '0'])
    id = server.packId('reunion')
  })
  after(async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true })
  })

  test('offers an unlisted pack for a room and chooses it; without the link nothing does', async () => {
    const { page, complaints } = await visit(browser, `${server.url}/rooms/new?pack=${id}`)
    assert.ok(await page.getByRole('radio', { name: /The reunion/ }).isChecked())
    await page.getByRole('button', { name: 'Open the room' }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.getByRole('heading', { name: /^(whale|shark|seal)$/ }).waitFor()
    const other = await visit(browser, `${server.url}/rooms/new`)
    await other.page.getByRole('radio', { name: /zoo/i }).waitFor()
    assert.equal(await other.page.getByRole('radio', { name: /The reunion/ }).count(), 0)
    assert.deepEqual([...complaints, ...other.complaints], [])
  })

  test('offers it for a game alone, in French too', async () => {
    const { page, complaints } = await visit(browser, `${server.url}/play?pack=${id}`, { locale: 'fr-FR' })
    assert.ok(await page.getByRole('radio', { name: /Les retrouvailles/ }).isChecked())
    await page.getByRole('button', { name: 'Ouvrir l’enquête' }).click()
    await page.getByLabel('Ta réponse').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('that previews a hidden one opens a game that says no name before its reveal and counts for nothing', async () => {
    const { page, complaints } = await visit(browser, server.url)
    const path = await previewPath(page, server.url, server.packId('attic'))
    await page.goto(server.url + path)
    await page.getByText('These pictures are not published yet.').waitFor()
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByLabel('Your answer').waitFor()
    assert.doesNotMatch((await page.content()) + page.url() + path, /lamp|clock/i)
    await page.goto(`${server.url}/play?preview=${path.slice(-20)}`)
    await page.getByText('This link has ended, or a part of it is missing.').waitFor()
    assert.deepEqual(
      complaints.filter((complaint) => !complaint.includes('404')),
      [],
    )
  })
})

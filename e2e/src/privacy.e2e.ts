import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { visit } from './browser.ts'
import { siteForTests } from './site.ts'

describe('what the server knows of a player', () => {
  const site = siteForTests()

  test('is saved as a file, and deleted by two clicks', async () => {
    const { page, context, complaints } = await visit(site.browser, `${site.server.url}/privacy`)
    const game = await page.request.post(`${site.server.url}/api/games`, { data: { plan: 'solo', difficulty: 'easy' } })
    const { id } = (await game.json()) as { id: string }
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save all of it as a file' }).click()
    const { games } = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as { games: { id: string }[] }
    assert.deepEqual(
      games.map((each) => each.id),
      [id],
    )
    const known = await context.cookies()
    await page.getByRole('button', { name: 'Delete all of it' }).click()
    await page.getByRole('button', { name: 'Yes, delete all' }).click()
    await page.getByText('All of it is deleted.').waitFor()
    assert.deepEqual(await context.cookies(), [])
    await context.addCookies(known)
    assert.equal((await page.request.get(`${site.server.url}/api/games/${id}`)).status(), 404)
    assert.deepEqual(complaints, [])
  })
})

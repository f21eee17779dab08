import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { createVisitors, field, guess } from './room-people.ts'
import { siteForTests } from './site.ts'

describe('a moderator of a room', () => {
  const site = siteForTests(['--rate-limit', '0'])

  const linkFrom = async (host: Page): Promise<string> => {
    await host.getByRole('button', { name: 'Players and more' }).click()
    await host.getByRole('button', { name: 'A link for a moderator' }).click()
    return host.getByRole('textbox', { name: 'A link for a moderator' }).inputValue()
  }

  test('lets in, sees guesses as they come, renames and mutes, until the host makes a new link', async () => {
    const rooms = createVisitors(site.browser, site.server.url)
    const host = await rooms.open(['3 rounds', '15 seconds'], ['I let each player in'])
    const link = await linkFrom(host.page)
    assert.match(link, /\/moderate\/[A-Z0-9]{6}#[\w-]{22}$/)
    await host.press('Done')
    const { page: moderator, complaints } = await visit(site.browser, site.server.url)
    const asked: string[] = []
    moderator.on('request', (request) => asked.push(request.url()))
    await moderator.goto(link)
    const ann = await rooms.knock(host.code, 'Rude')
    await moderator.getByRole('button', { name: 'Let in: Rude' }).click()
    await ann.page.getByText('You are in, Rude.').waitFor()
    await moderator.getByRole('button', { name: 'Rename: Rude' }).click()
    await moderator.getByRole('textbox', { name: 'New name of Rude' }).fill('Ann')
    await moderator.getByRole('textbox', { name: 'New name of Rude' }).press('Enter')
    await ann.page.getByText('You are in, Ann.').waitFor()
    await host.press('Start')
    await field(ann.page).waitFor()
    await guess(ann.page, 'a rude teapot')
    await moderator.locator('.moderator-guess', { hasText: 'a rude teapot' }).getByText('Not it.').waitFor()
    await moderator.getByRole('button', { name: 'Mute: Ann' }).click()
    await moderator.getByRole('button', { name: 'Unmute: Ann' }).waitFor()
    assert.ok(!(await moderator.content()).includes(site.server.roomAnswer(host.code)))
    await moderator.reload()
    await moderator.getByRole('button', { name: 'Unmute: Ann' }).waitFor()
    await host.press('Players and more')
    await host.press('Ann muted')
    await host.press('Unmute')
    await moderator.getByRole('button', { name: 'Mute: Ann' }).waitFor()
    await host.press('Done')
    const key = link.split('#')[1] ?? ''
    assert.ok(!moderator.url().includes(key) && !asked.some((url) => new URL(url).pathname.includes(key)))
    await linkFrom(host.page)
    await host.press('A new link; this one ends')
    await moderator.getByRole('heading', { name: 'This link no longer counts. Ask the host for a new one.' }).waitFor()
    assert.deepEqual(
      complaints.filter((each) => !each.includes('403')),
      [],
    )
  })

  test('does not play with the same browser, in French too', async () => {
    const rooms = createVisitors(site.browser, site.server.url)
    const host = await rooms.open(['3 rounds'])
    const link = await linkFrom(host.page)
    const { page } = await visit(site.browser, link, { locale: 'fr-FR' })
    await page.getByRole('heading', { name: `Modération du salon ${host.code}` }).waitFor()
    await page.goto(`${site.server.url}/room/${host.code}`)
    await page.getByLabel('Ton pseudo').fill('Zoé')
    await page.getByRole('button', { name: 'Entrer' }).click()
    await page.getByText('Qui modère ne joue ni n’anime ici.').first().waitFor()
  })
})

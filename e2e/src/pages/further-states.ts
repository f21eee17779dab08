import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { gameIdOf } from '../browser.ts'
import type { GameServer } from '../game-server.ts'
import { deskPages } from './desk-pages.ts'
import { startRoom } from './room-pages.ts'
import { goTo } from './show.ts'
import { startGame, startPlan } from './solo-pages.ts'

/** Finds the object of the first round of the game of this page. */
const find = async (page: Page, server: GameServer): Promise<void> => {
  await startGame(page, server.url)
  const names = server.secrets(gameIdOf(page))[0]?.names
  await page.locator('.answer-field').fill(names?.find(({ locale }) => locale === 'en')?.name ?? assert.fail('no name'))
  await page.keyboard.press('Enter')
  await page.locator('.reveal-found').waitFor()
}

/** The podium of the second chapter, which has one of the evening beside it; the host has found a picture in each. */
const openPodium = async (page: Page, server: GameServer): Promise<string> => {
  const post = (path: string, data: object) => page.request.post(`${server.url}/rooms${path}`, { data })
  const { code } = await (await post('', { rounds: 1, secondsPerLevel: 30 })).json()
  await post(`/${code}/players`, { name: 'Ann' })
  for (const [round, begin] of ['next', 'again'].entries()) {
    await post(`/${code}/host`, { do: begin })
    await post(`/${code}/ready`, { round: round + 1 })
    await post(`/${code}/guesses`, { round: round + 1, level: 1, text: server.roomAnswer(code) })
    await post(`/${code}/host`, { do: 'next' })
  }
  return code
}

const openSheet = async (page: Page, { url }: GameServer): Promise<void> => {
  await startRoom(page, url)
  await page.getByRole('button', { name: 'Players and more' }).click()
  await page.locator('dialog[open]').waitFor()
}

type States = Readonly<Record<string, (page: Page, server: GameServer) => Promise<unknown>>>

/** What a page shows after its player has done something, in English. */
export const furtherStates: States = {
  'a picture in words': async (page, { url }) => {
    await startGame(page, url)
    await page.keyboard.press('Control+Enter')
    await page.locator('.heard summary').click()
  },
  'a reveal': async (page, { url }) => {
    await startGame(page, url)
    for (let level = 1; level < 8; level++) {
      await page.locator('.answer-field').press('Shift+Enter')
      await page
        .locator(`canvas[aria-label*="${level + 1} "], .reveal-name`)
        .first()
        .waitFor()
    }
    await page.locator('.reveal-name').waitFor()
  },
  'the result of a daily, with a code for a device': async (page, { url }) => {
    await goTo('/daily', '.answer-field')(page, url)
    await page.getByRole('button', { name: 'Give up' }).first().click()
    await page.getByRole('button', { name: 'Yes, show me' }).click()
    await page.locator('.reveal-next').click()
    await page.locator('.towers').waitFor()
    await page.getByRole('button', { name: 'Continue on another device' }).click()
    await page.locator('.device-code').waitFor()
  },
  'a miss in an endless game': async (page, { url }) => {
    await startPlan('endless', '.trail-misses')(page, url)
    await page.locator('.move-flag').click()
    await page.locator('.sure .danger').click()
    await page.locator('.reveal-next').click()
    await page.locator('.answer-field').waitFor()
  },
  'one of four choices': async (page, { url }) => {
    await startPlan('choices', '.pick')(page, url)
    await page.locator('.pick').first().click()
    await page.locator('.pick .glyph-cross, .reveal-name').first().waitFor()
  },
  'the end of all that is kept': async (page, { url }) => {
    await page.goto(`${url}/privacy`)
    await page.getByRole('button', { name: 'Delete all of it' }).click()
  },
  'a preview that has ended': (page, { url }) => page.goto(`${url}/play?preview=none`),
  'a contact sheet of the desk': async (page, { url }) => {
    await deskPages['a pack of the desk']?.(page, url)
    await page.getByLabel('Name of picture 1, English', { exact: true }).focus()
    await page.getByLabel('Choose picture 2', { exact: true }).check()
    await page.getByRole('button', { name: 'Licence' }).click()
  },
  'all that an account of the desk may do': async (page, { url }) => {
    await deskPages['the account of the desk']?.(page, url)
    for (const summary of await page.locator('.desk-more summary').all()) await summary.click()
  },
  'a lost game': (page, { url }) => page.goto(`${url}/play/AAAAAAAAAAAAAAAA`),
  'a lost room': (page, { url }) => page.goto(`${url}/room/AAAAAA`),
  'an object that was just found': async (page, server) => {
    await find(page, server)
    await goTo('/objects', '.item-new')(page, server.url)
  },
  'no statistics': (page, { url }) => page.goto(`${url}/statistics`),
  'the sheet of a host': openSheet,
  'a link for a moderator': async (page, server) => {
    await openSheet(page, server)
    await page.getByRole('button', { name: 'A link for a moderator' }).click()
    await page.getByRole('textbox', { name: 'A link for a moderator' }).waitFor()
  },
  'the reveal of a room': async (page, { url }) => {
    await startRoom(page, url)
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.locator('.reveal-name').waitFor()
  },
  'the chapters of a new room': async (page, { url }) => {
    await page.goto(`${url}/rooms/new`)
    await page.getByRole('button', { name: 'Add a chapter' }).click()
    await page.getByLabel('Pictures of chapter 2').waitFor()
  },
  'the podium of an evening': async (page, server) => {
    await page.goto(`${server.url}/room/${await openPodium(page, server)}`)
    await page.getByLabel('Title of the chapter').waitFor()
    await page.locator('.podium-part').nth(1).waitFor()
  },
  'the big screen of a podium': async (page, server) => {
    await page.goto(`${server.url}/screen/${await openPodium(page, server)}`)
    await page.locator('.podium-part').nth(1).waitFor()
  },
}

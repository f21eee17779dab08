import type { Browser, Page } from 'playwright-core'
import { gameIdOf, visit } from '../browser.ts'
import type { GameServer } from '../game-server.ts'
import { tabTo } from './typist.ts'

const ROUNDS = 3

/** Goes to what has this name by Tab, and presses Enter there. */
const enter = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Opens a room on the page of a new one, plays it to the podium with one player, and closes it: both by keyboard alone. */
export const playByKeyboard = async (browser: Browser, server: GameServer, host: Page): Promise<void> => {
  await tabTo(host, /^\d+ rounds$/)
  await tabTo(host, `${ROUNDS} rounds`, () => host.keyboard.press('ArrowLeft'))
  await enter(host, 'Open the room')
  await host.locator('.lobby').waitFor()
  const code = gameIdOf(host)
  const { page: player } = await visit(browser, `${server.url}/room/${code}`, { locale: 'fr-FR' })
  await tabTo(player, 'Ton pseudo')
  await player.keyboard.type('Zoé')
  await player.keyboard.press('Enter')
  await host.getByText('Zoé').first().waitFor()
  for (let round = 1; round <= ROUNDS; round++) {
    await enter(host, round === 1 ? 'Start' : 'Next picture')
    await player.locator('.answer-field').waitFor()
    const answer = server.roomAnswer(code, 'fr')
    await player.keyboard.type(answer)
    await player.keyboard.press('Enter')
    // the only player has found it, so that the picture is revealed at once
    await player
      .locator('main')
      .getByText(/Trouvé/)
      .waitFor()
  }
  await enter(host, 'To the podium')
  await player.getByRole('heading', { name: 'Première place. Affaire classée.' }).waitFor()
  await enter(host, 'Close the room')
  await enter(host, 'Yes, close')
  await host.getByRole('button', { name: 'Yes, close' }).waitFor({ state: 'detached' })
}

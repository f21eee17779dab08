import type { Page } from 'playwright-core'
import { goTo, type Pages } from './show.ts'
import { previewPath } from './sign-in.ts'

/** Starts a game on the page of its settings. */
export const startGame = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/play`)
  await page.locator('.setup-start .button').click()
  await page.locator('.answer-field').waitFor()
}

const newGame = async (page: Page, url: string, data: object): Promise<string> =>
  (await (await page.request.post(`${url}/games`, { data })).json()).id

/** Starts a game of a plan, and waits for what shows that it is there. */
export const startPlan = (plan: string, shown: string) => async (page: Page, url: string) =>
  goTo(`/play/${await newGame(page, url, { plan })}`, shown)(page, url)

/** Makes a duel of a game whose only picture is given up. */
const openDuel = async (page: Page, url: string) => {
  const game = await newGame(page, url, { plan: 'solo', rounds: 1 })
  await page.request.post(`${url}/games/${game}/give-up`, { data: { round: 1 } })
  const { id } = await (await page.request.post(`${url}/games/${game}/duel`, { data: { name: 'Ann' } })).json()
  return { game, id: String(id) }
}

/** Has the game introduced on the first play, as to a new player. */
const openIntroduction = async (page: Page, url: string): Promise<void> => {
  await page.addInitScript(() => location.protocol.startsWith('http') && localStorage.removeItem('pd.introduced'))
  await startGame(page, url)
  await page.locator('.introduction[open]').waitFor()
}

/** Pages of one player, and of a visitor. */
export const soloPages: Pages = {
  home: goTo('/', '.door-today'),
  'the settings of a game': goTo('/play', '.choice'),
  'a preview': async (page, url) => goTo(await previewPath(page, url), '.choice')(page, url),
  'a round': startGame,
  'two minutes': startPlan('sprint', '.clock'),
  endless: startPlan('endless', '.trail-misses'),
  'four choices': startPlan('choices', '.pick'),
  'the result of a duel': async (page, url) => {
    const { game } = await openDuel(page, url)
    await goTo(`/play/${game}`, '.duel-players')(page, url)
  },
  'a duel': async (page, url) => {
    const { id } = await openDuel(page, url)
    await page.context().clearCookies()
    await goTo(`/duel/${id}`, '.duel-score')(page, url)
  },
  'the introduction': openIntroduction,
  'the daily': goTo('/daily', '.answer-field'),
  'the archive': goTo('/daily/archive', 'a.day'),
  'a device': goTo('/device/ABCD2345', 'h1'),
  'the objects': goTo('/objects', '.item'),
  'about the game': goTo('/about', '.credits li'),
  privacy: goTo('/privacy', '.privacy-kept li'),
  'an address that does not exist': goTo('/nowhere', '.drawn'),
}

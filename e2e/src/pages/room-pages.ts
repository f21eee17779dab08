import type { Browser, Page } from 'playwright-core'
import { gameIdOf } from '../browser.ts'
import { goTo, type Pages } from './show.ts'

/** Opens a room, and returns its code. */
export const openRoom = async (page: Page, url: string): Promise<string> => {
  await page.goto(`${url}/rooms/new`)
  await page.locator('.setup-start .button').click()
  await page.locator('.lobby').waitFor()
  return gameIdOf(page)
}

/** Opens a room and starts its first round, and returns its code. */
export const startRoom = async (page: Page, url: string): Promise<string> => {
  const code = await openRoom(page, url)
  await page.request.post(`${url}/rooms/${code}/host`, { data: { do: 'next' } })
  await page.locator('.case').waitFor()
  return code
}

/** A round of a room in which its host plays too, and clues are for sale. */
const startWithClues = async (page: Page, url: string): Promise<void> => {
  const post = async (path: string, data: object) => (await page.request.post(`${url}/rooms${path}`, { data })).json()
  const { code } = await post('', { hints: true, secondsPerLevel: 60 })
  await post(`/${code}/players`, { name: 'Ann' })
  await post(`/${code}/host`, { do: 'next' })
  await post(`/${code}/ready`, { round: 1 })
  await post(`/${code}/hints`, { round: 1, kind: 'letters' })
  await goTo(`/room/${code}`, '.known')(page, url)
}

/** A moderator's view of a round in which two players guessed, one of them muted, while a third waits. */
const moderate = async (page: Page, url: string): Promise<void> => {
  const visitor = async () => {
    const { request } = await (page.context().browser() as Browser).newContext()
    return async (path: string, data: object) => (await request.post(`${url}/rooms${path}`, { data })).json()
  }
  const [host, ann, bob, cec] = [await visitor(), await visitor(), await visitor(), await visitor()]
  const { code } = await host('', { secondsPerLevel: 60, admitsEach: true })
  await ann(`/${code}/players`, { name: 'MMMMMMMMMMMMMMMMMMMMMMMM' })
  await bob(`/${code}/players`, { name: 'Bob' })
  for (const act of ['admit_all', 'next']) await host(`/${code}/host`, { do: act })
  for (const player of [ann, bob]) await player(`/${code}/ready`, { round: 1 })
  for (const text of ['a teapot', 'w'.repeat(60)]) await ann(`/${code}/guesses`, { round: 1, level: 1, text })
  await bob(`/${code}/guesses`, { round: 1, level: 1, text: 'a kettle' })
  await cec(`/${code}/players`, { name: 'Cec' })
  const { key } = await host(`/${code}/moderator-link`, {})
  await goTo(`/moderate/${code}#${key}`, '.moderator-guess')(page, url)
}

/** Pages of a room: of its host, its players, its moderator and its big screen. */
export const roomPages: Pages = {
  'a new room': goTo('/rooms/new', '.choice'),
  'a lobby': openRoom,
  'a round of a room': startRoom,
  'a round of a room with clues': startWithClues,
  'the view of a moderator': moderate,
  'the door of a room': async (page, url) => {
    await openRoom(page, url)
    await page.context().clearCookies()
    await page.reload()
    await page.locator('input[autocomplete=nickname]').first().waitFor()
  },
  'the results of a room': async (page, url) => {
    const code = await startRoom(page, url)
    await page.request.post(`${url}/rooms/${code}/players`, { data: { name: 'Ann' } })
    await page.request.post(`${url}/rooms/${code}/host`, { data: { do: 'close' } })
    await goTo(`/room/${code}/results`, '.sheet')(page, url)
  },
  'the podium of a chapter': async (page, url) => {
    const post = (path: string, data: object) => page.request.post(`${url}/rooms${path}`, { data })
    const { code } = await (await post('', { rounds: 1, title: 'A chapter with a title of forty letters' })).json()
    for (const act of ['next', 'skip', 'next']) await post(`/${code}/host`, { do: act })
    await goTo(`/room/${code}`, '.next-chapter')(page, url)
  },
  'a big screen of a lobby': async (page, url) => goTo(`/screen/${await openRoom(page, url)}`, '.qr')(page, url),
  'a big screen of a round': async (page, url) =>
    goTo(`/screen/${await startRoom(page, url)}`, '.screen-round')(page, url),
}

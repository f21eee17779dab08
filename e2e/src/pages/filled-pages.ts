import type { BoardView, FoundObject, Statistics } from '@pd/contract/client'
import type { Page } from 'playwright-core'
import { goTo, type Pages } from './show.ts'

const OBJECT_ID = 'AAAAAAAAAAAAAAAA'
const PACK = { id: OBJECT_ID, title: 'Sports and games' }
const OBJECT: FoundObject = {
  id: OBJECT_ID,
  name: 'bougainvillea in a flowerpot',
  pack: PACK,
  credit: 'A Painter',
  licence: 'CC BY 4.0',
  homepage: 'https://example.org',
  picture: '/favicon.svg',
  width: 400,
  height: 400,
  foundAt: Date.UTC(2026, 10, 28),
  level: 3,
  rounds: 2,
  plays: 214,
  levels: [3, 10, 60, 80, 20, 10, 1],
  missed: 30,
  hardness: { level: 'medium', plays: 214 },
}
const STATISTICS: Statistics = {
  games: 1_234,
  rounds: 5_678,
  found: 4_321,
  levels: [1, 200, 900, 1_800, 900, 500, 20],
  missed: 1_357,
  streak: { days: 12, longest: 345 },
  packs: [{ ...PACK, items: 27, found: 20, rounds: 90, best: 2 }],
}

/** Shows a page of a player who has played much: the API is answered by this body. */
const goToFilled = (path: string, { api, body, shown }: { api: string; body: object; shown: string }) => {
  return async (page: Page, url: string) => {
    await page.route(`**/api${api}{,\\?*}`, (route) => route.fulfill({ json: body }))
    await goTo(path, shown)(page, url)
  }
}

const BOARD: BoardView = {
  board: '2026-W48',
  rows: Array.from({ length: 4 }, (_, at) => ({
    place: at + 1,
    name: ['Ann', 'the quick brown fox jumps', 'MMMMMMMMMMMMMMMMMMMMMMMM', 'Bob'][at] ?? '',
    points: 7_000 - at,
    durationMs: 4_000_000 + at,
    isOwn: false,
  })),
  players: 12_345,
  aside: 3,
  name: 'the quick brown fox jumps',
  own: { place: 1_234, points: 955, durationMs: 3_599_000 },
}

const NOTICE = {
  id: OBJECT_ID,
  text: 'The server pauses for some minutes at noon: finish what you play, and come back after that. Bougainvilleas flower meanwhile.',
  endsInMs: null,
}

/** Shows home with what an operator says to all players. */
const goToNoticed = async (page: Page, url: string): Promise<void> => {
  await page.route('**/api/notice', (route) => route.fulfill({ json: { notice: NOTICE } }))
  await page.route('**/api/dailies/today*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), notice: NOTICE.id } })
  })
  await goTo('/', '.notice')(page, url)
}

/** Pages of a player who has played much, by their names. */
export const filledPages: Pages = {
  'an object': goToFilled(`/objects/${OBJECT_ID}`, {
    api: `/found/items/${OBJECT_ID}`,
    body: OBJECT,
    shown: '.object',
  }),
  'an object that was not found': goTo('/objects/unknown', '.drawn'),
  'a notice to all players': goToNoticed,
  'a board': goToFilled('/board', { api: '/boards/day', body: BOARD, shown: '.board-rows' }),
  statistics: goToFilled('/statistics', { api: '/found/statistics', body: STATISTICS, shown: '.statistics' }),
}

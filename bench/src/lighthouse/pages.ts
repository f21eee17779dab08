import { createClient, PAGES, type PageName, pagePath } from '@pd/contract/client'
import { type Seat, sitDown } from '../servers/game.ts'

/**
 * A page of the app to visit. It counts only if it fetched each of `shows`: without its game a round is an error page, and a light one.
 * A newcomer has no cookie: Lighthouse empties the storage in which a returning player's browser notes an unfinished game.
 */
export type VisitedPage = {
  readonly name: PageName
  readonly path: string
  readonly shows: readonly RegExp[]
  readonly isNewcomer?: boolean
}

type Found = Omit<VisitedPage, 'name'>

/** What is there to be visited: a game of one player, a room that waits and one that has ended, all of one player. */
type Places = { readonly seat: Seat; readonly open: string; readonly ended: string }

/** The day on most machines that measure; around midnight the page of a day may be another one. */
const TODAY = new Date().toISOString().slice(0, 10)

const ADDRESSES: Readonly<Record<PageName, (places: Places) => Found>> = {
  home: () => ({ path: pagePath('home'), shows: [/\/packs$/], isNewcomer: true }),
  setup: () => ({ path: pagePath('setup'), shows: [/\/packs$/] }),
  game: ({ seat: { gameId } }) => ({
    path: pagePath('game', gameId),
    shows: [new RegExp(`/games/${gameId}$`), /^\/renders\//],
  }),
  daily: () => ({ path: pagePath('daily'), shows: [/\/dailies\/today$/, /^\/renders\//] }),
  archive: () => ({ path: pagePath('archive'), shows: [/\/dailies$/] }),
  day: () => ({ path: pagePath('day', TODAY), shows: [/\/dailies\/\d/, /^\/renders\//] }),
  'new-room': () => ({ path: pagePath('new-room'), shows: [/\/packs$/] }),
  room: ({ open }) => ({ path: pagePath('room', open), shows: [new RegExp(`/rooms/${open}$`)] }),
  results: ({ ended }) => ({ path: pagePath('results', ended), shows: [new RegExp(`/rooms/${ended}/results$`)] }),
  screen: ({ open }) => ({ path: pagePath('screen', open), shows: [new RegExp(`/rooms/${open}$`)] }),
  duel: () => ({ path: pagePath('duel', 'AAAAAAAAAAAAAAAA'), shows: [] }),
  device: () => ({ path: pagePath('device', 'ABCD2345'), shows: [] }),
  objects: () => ({ path: pagePath('objects'), shows: [/\/items$/] }),
  object: () => ({ path: pagePath('object', 'AAAAAAAAAAAAAAAA'), shows: [] }),
  statistics: () => ({ path: pagePath('statistics'), shows: [/\/statistics$/] }),
  board: () => ({ path: pagePath('board'), shows: [/\/boards\/day$/] }),
  about: () => ({ path: pagePath('about'), shows: [/\/packs$/] }),
  desk: () => ({ path: pagePath('desk'), shows: [] }),
}

/** Opens a room for a player with a cookie, and returns its code. */
const openRoom = async (api: string, cookie: string, isClosed: boolean): Promise<string> => {
  const client = createClient(api, (url, init) => fetch(url, { ...init, headers: { ...init.headers, cookie } }))
  const opened = await client.openRoom({ rounds: 3 })
  if (!opened.ok) throw new Error(`no room could be opened: ${opened.problem.code}`)
  const { code } = opened.value
  if (!isClosed) return code
  const closed = await client.steerRoom(code, { do: 'close' })
  if (!closed.ok) throw new Error(`room ${code} could not be closed: ${closed.problem.code}`)
  return code
}

/** Every page of the app, filled with what one player has started, and that player's cookie. */
export const fillPages = async (api: string): Promise<{ pages: VisitedPage[]; cookie: string }> => {
  const seat = await sitDown(api)
  const { cookie } = seat
  const places = { seat, open: await openRoom(api, cookie, false), ended: await openRoom(api, cookie, true) }
  const names = Object.keys(PAGES) as PageName[]
  return { pages: names.map((name) => ({ name, ...ADDRESSES[name](places) })), cookie }
}

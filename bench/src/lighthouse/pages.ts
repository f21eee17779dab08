import { PAGES, type PageName, pagePath } from '@pd/contract/client'
import { type Seat, sitDown } from '../servers/game.ts'
import { type Played, playForPages } from './played.ts'

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

/** What is there to be visited, all of one player: an open game, and what was played before. */
type Places = Played & { readonly seat: Seat }

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
  duel: ({ duel }) => ({ path: pagePath('duel', duel), shows: [new RegExp(`/duels/${duel}$`)], isNewcomer: true }),
  moderate: ({ moderated, moderatorKey }) => ({
    path: `${pagePath('moderate', moderated)}#${moderatorKey}`,
    shows: [new RegExp(`/rooms/${moderated}/moderators$`)],
  }),
  device: ({ device }) => ({ path: pagePath('device', device), shows: [] }),
  objects: () => ({ path: pagePath('objects'), shows: [/\/items$/] }),
  object: ({ object }) => ({
    path: pagePath('object', object),
    shows: [new RegExp(`/found/items/${object}$`), /^\/renders\//],
  }),
  statistics: () => ({ path: pagePath('statistics'), shows: [/\/statistics$/] }),
  board: () => ({ path: pagePath('board'), shows: [/\/boards\/day$/] }),
  privacy: () => ({ path: pagePath('privacy'), shows: [] }),
  about: () => ({ path: pagePath('about'), shows: [/\/credits$/] }),
  desk: () => ({ path: pagePath('desk'), shows: [] }),
}

/** Every page of the app, filled with what one player has started, and that player's cookie. */
export const fillPages = async (api: string): Promise<{ pages: VisitedPage[]; cookie: string }> => {
  const seat = await sitDown(api)
  const { cookie } = seat
  const places = { seat, ...(await playForPages(api, cookie)) }
  const names = Object.keys(PAGES) as PageName[]
  return { pages: names.map((name) => ({ name, ...ADDRESSES[name](places) })), cookie }
}

import { matchPage, type Page, pagePath } from '@pd/contract/client'

/** A page of the app; `lost` is every address that is none of them. */
export type Route = Page | { readonly page: 'lost' }

/** A room's code as it is typed: lower case becomes upper case, other characters than letters and digits are dropped. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The page at a path, with its code, of a room or for another device, in the one spelling that the app goes by. */
export const readRoute = (path: string): Route => {
  const page = matchPage(path)
  if (page === null) return { page: 'lost' }
  return 'code' in page ? { ...page, code: readCode(page.code) } : page
}

/** The path to a game of one player. */
export const gamePath = (id: string): string => pagePath('game', id)
/** The path to a room, for its players. */
export const roomPath = (code: string): string => pagePath('room', code)
/** The path to the results of a room. */
export const resultsPath = (code: string): string => pagePath('results', code)
/** The address at which a moderator enters a room; what stands behind the # reaches no server and no log of one. */
export const moderatorUrl = (origin: string, code: string, key: string): string =>
  `${origin}${pagePath('moderate', code)}#${key}`
/** The path to a room, for the big screen. */
export const screenPath = (code: string): string => pagePath('screen', code)

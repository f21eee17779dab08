import { fillPath, type ParamNames, type ParamValues } from './path.ts'

/**
 * The pages of the web app, by their names. The router of the app, the API that serves it, and the configuration of httpd and nginx
 * agree with these; everything else at the root of the site is a file, or is not found.
 */
export const PAGES = {
  home: '/',
  setup: '/play',
  game: '/play/:id',
  daily: '/daily',
  archive: '/daily/archive',
  day: '/daily/:day',
  duel: '/duel/:id',
  'new-room': '/rooms/new',
  room: '/room/:code',
  results: '/room/:code/results',
  screen: '/screen/:code',
  moderate: '/moderate/:code',
  device: '/device/:code',
  objects: '/objects',
  object: '/objects/:item',
  statistics: '/statistics',
  board: '/board',
  about: '/about',
  privacy: '/privacy',
  desk: '/desk',
} as const

type Pages = typeof PAGES
/** The name of a page. */
export type PageName = keyof Pages

/** A page with the parameters of its address. */
export type Page = {
  [Name in PageName]: { readonly page: Name } & Readonly<Record<ParamNames<Pages[Name]>[number], string>>
}[PageName]

/** The path to a page. Values are encoded. */
export const pagePath = <Name extends PageName>(page: Name, ...values: ParamValues<Pages[Name]>): string =>
  fillPath(PAGES[page], values)

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean)

const isParam = (segment: string): boolean => segment.startsWith(':')

/** The page at a path, or null where there is none. A slash at the end does not count; values are as they stand in the path. */
export const matchPage = (path: string): Page | null => {
  const given = segmentsOf(path)
  for (const [page, pattern] of Object.entries(PAGES)) {
    const wanted = segmentsOf(pattern)
    const isMatch = wanted.length === given.length && wanted.every((part, at) => isParam(part) || part === given[at])
    const params = wanted.flatMap((part, at) => (isParam(part) ? [[part.slice(1), given[at]]] : []))
    if (isMatch) return { page, ...Object.fromEntries(params) } as Page
  }
  return null
}

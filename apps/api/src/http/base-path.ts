import { PAGES } from '@pd/contract/pages'
import { ROUTES } from '@pd/contract/routes'
import type { Reader } from '@pd/runtime/settings'

/** The path below which the game is served, as `/game`; empty at the root of its site. */
export type BasePath = string

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

const firstOf = (path: string): string => path.split('/')[1] ?? ''

/** The first parts of the game's own paths: below one of these, a path with the base path and one without it would look alike. */
const TAKEN = new Set([
  ...['api', 'assets', 'docs', 'pages'],
  ...[...Object.values(PAGES), ...Object.values(ROUTES)].map(firstOf),
])

/** Reads a base path; `/` is the root of the site, and a slash at the end does not count. */
export const asBasePath: Reader<BasePath> = (text) => {
  const segments = text.replace(/\/$/, '').split('/').slice(1)
  if (!text.startsWith('/') || !segments.every((segment) => SEGMENT.test(segment)))
    return { ok: false, complaint: `must look like /game: slashes, letters, digits, - and _, not "${text}".` }
  const [first] = segments
  if (first !== undefined && TAKEN.has(first))
    return { ok: false, complaint: `must not begin with /${first}, which the game has below it: choose another.` }
  return { ok: true, value: segments.map((segment) => `/${segment}`).join('') }
}

/** A request's URL without the base path, whether a proxy has taken that off before or not. */
export const withoutBase = (url: string, base: BasePath): string =>
  base !== '' && url.startsWith(`${base}/`) ? url.slice(base.length) : url

const PLACE = /\b(href|src|content)="\//g

/** A built page, in which every address begins at the root, for a game below a base path. */
export const atBase = (page: string, base: BasePath): string => page.replace(PLACE, `$1="${base}/`)

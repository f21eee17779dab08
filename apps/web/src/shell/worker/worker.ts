/**
 * The service worker: it keeps the files of the app, whose names hold a hash of what is in them, and a page for a time without the server.
 * It never answers for the API or a render. It imports nothing: the build makes one file of it and writes its two facts in front.
 */

/** What a service worker is and gets, as far as this one uses it; the types of pages and of workers exclude each other. */
type Windows = { matchAll(options: object): Promise<readonly { readonly id: string }[]>; claim(): Promise<void> }
type Lasting = Event & { waitUntil(end: Promise<unknown>): void }
type Asked = Lasting & {
  readonly request: Request
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}
type Scope = {
  /** The files of this version, by their paths beside the worker, and a name that no other version has. */
  readonly pdFiles: readonly string[]
  readonly pdVersion: string
  readonly clients: Windows
  readonly location: Location
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void
}
const scope = self as unknown as Scope

/** The path below which the game is served, with a slash at its end. */
const BASE = new URL('.', scope.location.href).pathname
/** Another game on this site has caches of its own. */
const PREFIX = BASE === '/' ? 'app-' : `app${BASE}`
const OWN = PREFIX + scope.pdVersion
const SHELL = BASE

const keepFiles = async (): Promise<void> => {
  const cache = await caches.open(OWN)
  await cache.addAll([SHELL, ...scope.pdFiles])
  await scope.skipWaiting()
}

/** Forgets older versions once no other page may be playing with their files. */
const forgetOlder = async (opened: string): Promise<void> => {
  const pages = await scope.clients.matchAll({ includeUncontrolled: true })
  if (pages.some(({ id }) => id !== opened)) return
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN)
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** The app itself, told that the server can't be reached. */
const offlinePage = async (): Promise<Response> => {
  const kept = await caches.match(SHELL, { cacheName: OWN, ignoreVary: true })
  if (!kept) return Response.error()
  const page = (await kept.text()).replace('<html', '<html data-offline')
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  const policy = kept.headers.get('content-security-policy')
  if (policy) headers.set('content-security-policy', policy)
  return new Response(page, { headers })
}

const openPage = async (event: Asked): Promise<Response> => {
  try {
    const page = await fetch(event.request)
    event.waitUntil(forgetOlder(event.resultingClientId))
    return page
  } catch {
    return offlinePage()
  }
}

/** A file of this version or of one that a page still plays with, which the server may no longer have. */
const openFile = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

scope.addEventListener('install', (event) => event.waitUntil(keepFiles()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (pathname.startsWith(`${BASE}assets/`)) event.respondWith(openFile(request))
  else if (request.mode === 'navigate' && !/^(?:api|renders)\//.test(pathname.slice(BASE.length)))
    event.respondWith(openPage(event))
})

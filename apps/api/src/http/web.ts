import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { PAGES, type PageName } from '@pd/contract'
import type { UiLanguage } from '@pd/languages'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BasePath } from './base-path.ts'
import { withAddress } from './page-address.ts'
import { sendProblem } from './problems.ts'
import { languageIn, waitingPage, wantsPage } from './starting.ts'

/** The built web app. Until it is built its folder is empty or holds an older version. */
export type WebApp = {
  readonly folder: string
  /** Settles once its sources are compared with the build. */
  readonly state: () => Promise<'building' | 'built' | 'unbuilt'>
}

const HTML = 'text/html; charset=utf-8'

type About = { readonly version: string; readonly basePath: BasePath }

const describeRoot = (app: FastifyInstance, { version, basePath }: About): void => {
  const at = (path: string) => basePath + path
  app.get('/', async () => ({
    name: 'Pixel Detective',
    version,
    links: { docs: at('/docs'), openapi: at('/openapi.json'), health: at('/health'), items: at('/items') },
  }))
}

/** Sends a page; without a name the one for an address that is none. */
type SendPage = (reply: FastifyReply, name?: PageName) => Promise<FastifyReply>

/** The page in the reader's language; an older build has one file for all of them. */
const readPage = async (folder: string, language: UiLanguage, name: PageName | undefined): Promise<string> => {
  const index = join(folder, 'index.html')
  if (!name) return readFile(index, 'utf8')
  return readFile(join(folder, 'pages', language, `${name}.html`), 'utf8').catch(() => readFile(index, 'utf8'))
}

const createPageSender =
  ({ folder, state }: WebApp, basePath: BasePath): SendPage =>
  async (reply, name) => {
    const now = await state()
    const wanted = reply.request.headers['accept-language']
    if (now !== 'built') {
      const { headers, body } = waitingPage(now, wanted)
      return reply.code(503).headers(headers).send(body)
    }
    const page = await readPage(folder, languageIn(wanted), name)
    const { protocol, host } = reply.request
    return reply
      .code(name ? 200 : 404)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
      .type(HTML)
      .send(withAddress(page, { protocol, host, basePath }))
  }

const serveFiles = async (app: FastifyInstance, { folder }: WebApp): Promise<void> => {
  await app.register(fastifyStatic, {
    root: folder,
    // the folder may be filled, or replaced, while it is served
    wildcard: true,
    suppressWarning: true,
    index: false,
    etag: true,
    dotfiles: 'ignore',
    preCompressed: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(folder, 'assets'))
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Serves the pages of the web app, or without one the API's name, version and links at the root. */
export const registerWeb = async (
  app: FastifyInstance,
  { web, ...about }: About & { readonly web: WebApp | null },
): Promise<void> => {
  const { basePath } = about
  // the scope of the service worker has the slash
  if (basePath !== '') app.get(basePath, (_request, reply) => reply.redirect(`${basePath}/`, 308))
  const sendPage = web && createPageSender(web, basePath)
  app.setNotFoundHandler((request, reply) => {
    if (sendPage && request.method === 'GET' && wantsPage(request.raw)) return sendPage(reply)
    return sendProblem(reply, 'route_not_found')
  })
  if (web === null || sendPage === null) return describeRoot(app, about)
  await serveFiles(app, web)
  for (const [name, path] of Object.entries(PAGES) as [PageName, string][])
    app.get(path, (_request, reply) => sendPage(reply, name))
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { PAGES } from '@pd/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { withAddress } from './page-address.ts'
import { sendProblem } from './problems.ts'
import { waitingPage, wantsPage } from './starting.ts'

/** The built web app. Until it is built its folder is empty or holds an older version. */
export type WebApp = {
  readonly folder: string
  /** Settles once its sources are compared with the build. */
  readonly state: () => Promise<'building' | 'built' | 'unbuilt'>
}

const HTML = 'text/html; charset=utf-8'

const describeRoot = (app: FastifyInstance, version: string): void => {
  app.get('/', async () => ({
    name: 'Pixel Detective',
    version,
    links: { docs: '/docs', openapi: '/openapi.json', health: '/health', items: '/items' },
  }))
}

type SendPage = (reply: FastifyReply, status?: number) => Promise<FastifyReply>

const createPageSender =
  ({ folder, state }: WebApp): SendPage =>
  async (reply, status = 200) => {
    const now = await state()
    if (now !== 'built') {
      const { headers, body } = waitingPage(now, reply.request.headers['accept-language'])
      return reply.code(503).headers(headers).send(body)
    }
    const page = await readFile(join(folder, 'index.html'), 'utf8')
    const { protocol, host } = reply.request
    return reply
      .code(status)
      .header('cache-control', 'no-cache')
      .type(HTML)
      .send(withAddress(page, protocol, host))
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
  { web, version }: { readonly web: WebApp | null; readonly version: string },
): Promise<void> => {
  const sendPage = web && createPageSender(web)
  app.setNotFoundHandler((request, reply) => {
    if (sendPage && request.method === 'GET' && wantsPage(request.raw)) return sendPage(reply, 404)
    return sendProblem(reply, 'route_not_found')
  })
  if (web === null || sendPage === null) return describeRoot(app, version)
  await serveFiles(app, web)
  for (const path of Object.values(PAGES)) app.get(path, (_request, reply) => sendPage(reply))
}

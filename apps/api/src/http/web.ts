import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TypedApp } from '../app.ts'
import { sendProblem } from './problems.ts'

/** The pages of the web app; it finds its way by itself. */
const PAGES = [
  '/',
  '/play',
  '/play/:game',
  '/rooms/new',
  '/room/:code',
  '/room/:code/results',
  '/screen/:code',
  '/objects',
  '/about',
]

const sendPage = (reply: FastifyReply, status = 200) =>
  reply.code(status).header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })

const isForPeople = (request: FastifyRequest): boolean =>
  request.method === 'GET' && Boolean(request.headers.accept?.includes('text/html'))

const describeApi = (app: TypedApp, version: string): void => {
  app.get('/', { schema: { hide: true } }, async () => ({
    name: 'Pixel Detective',
    version,
    links: { docs: '/docs', openapi: '/openapi.json', health: '/health', items: '/items' },
  }))
}

/** Serves the built web app at the root, or where there is none the API's name, version and links. */
export const registerWeb = async (
  app: TypedApp,
  { webFolder, version }: { readonly webFolder: string | null; readonly version: string },
): Promise<void> => {
  app.setNotFoundHandler((request, reply) =>
    webFolder && isForPeople(request) ? sendPage(reply, 404) : sendProblem(reply, 'route_not_found'),
  )
  if (webFolder === null) return describeApi(app, version)
  await app.register(fastifyStatic, {
    root: webFolder,
    wildcard: false,
    index: false,
    etag: true,
    preCompressed: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(webFolder, 'assets'))
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const page of PAGES) app.get(page, { schema: { hide: true } }, (_request, reply) => sendPage(reply))
}

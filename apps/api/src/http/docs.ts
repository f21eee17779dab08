import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { describeApi } from '@pd/contract'
import type { FastifyInstance } from 'fastify'
import { compressReply } from '../endpoints/compression.ts'
import type { BasePath } from './base-path.ts'

/** The game's mark: one big cell, one that has divided. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="40" height="40">
  <path fill="#ff6b5e" d="M0 0h3.8v3.8H0z"/><path fill="#ffb31a" d="M0 4.2h3.8V8H0z"/><path fill="#3ddc97" d="M4.2 4.2H8V8H4.2z"/>
  <path fill="#f6f1e6" d="M4.2 0h1.8v1.8H4.2zM6.2 0H8v1.8H6.2zM4.2 2H6v1.8H4.2zM6.2 2H8v1.8H6.2z"/></svg>`

type About = { readonly version: string; readonly basePath: BasePath }

/** Serves the description of the API at /openapi.json, and as a page at /docs. */
export const registerDocs = async (app: FastifyInstance, { version, basePath }: About): Promise<void> => {
  const document = describeApi(version, basePath)
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: basePath,
    staticCSP: false,
    logo: { type: 'image/svg+xml', content: Buffer.from(LOGO), href: `${basePath}/`, target: '_self' },
    theme: { title: 'Pixel Detective: the API' },
  })
  app.get('/openapi.json', { onSend: compressReply }, async () => document)
}

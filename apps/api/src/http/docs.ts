import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { TypedApp } from '../app.ts'

/** /openapi.json and its page at /docs, made of the same schemas that check the requests. */
export const registerDocs = async (app: TypedApp, version: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Pixel Detective',
        version,
        description: 'Guess the picture while it sharpens. Problems are RFC 9457; ids are random.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: false })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'
import { routeFacts } from '../route-facts.ts'

/** What only a document needs: an answer with data leaves these headers out. */
const NOT_FOR_DATA = {
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const

/** Everything from this origin, nothing inline, no frames. Transport security is set where the certificate is. */
const optionsFor = (isCrossOrigin: boolean) => ({
  strictTransportSecurity: false as const,
  crossOriginResourcePolicy: { policy: isCrossOrigin ? ('cross-origin' as const) : ('same-origin' as const) },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
})

/** The headers that helmet sets. They depend on no request, so they are asked for once. */
const headersOf = (options: HelmetOptions): [name: string, value: string][] => {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  helmet(options)(request, response, () => undefined)
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)])
}

/** Security headers on every answer. `isCrossOrigin` lets pages of other origins show our pictures. */
export const registerSecurity = (app: FastifyInstance, isCrossOrigin: boolean): void => {
  const options = optionsFor(isCrossOrigin)
  const document = headersOf(options)
  const data = headersOf({ ...options, ...NOT_FOR_DATA })
  app.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of routeFacts(request.routeOptions).isData ? data : document) reply.header(name, value)
    done()
  })
}

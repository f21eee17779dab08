import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** The options of a route that answers with data: the headers that only a document needs are left out. */
export const DATA_HEADERS = {
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

/**
 * Security headers: everything from this origin, nothing inline, no frames. Transport security is set where the certificate is.
 * `isCrossOrigin` lets pages of other origins show our pictures.
 */
export const registerSecurity = async (app: FastifyInstance, isCrossOrigin: boolean): Promise<void> => {
  await app.register(helmet, {
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: isCrossOrigin ? 'cross-origin' : 'same-origin' },
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
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
  })
}

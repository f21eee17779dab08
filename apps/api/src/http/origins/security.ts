import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * Everything from here, nothing inline, nobody frames us; transport security is the business of whoever has the certificate.
 * `isShared` lets pages from elsewhere show our pictures.
 */
export const registerSecurity = async (app: FastifyInstance, isShared: boolean): Promise<void> => {
  await app.register(helmet, {
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: isShared ? 'cross-origin' : 'same-origin' },
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

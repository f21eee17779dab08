import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'

/** The address of a client whose connection closed before it could be read. */
const GONE = 'gone'

/**
 * The address that a request counts for: never undefined, also after a reset, which leaves `request.ip` so. An IPv4 address
 * mapped into IPv6 is the IPv4 address; an IPv6 address counts as its /64 network, since a household or phone has all of one.
 */
export const clientAddress = (request: Pick<FastifyRequest, 'ip'>): string => {
  const ip = request.ip as string | undefined
  return ip === undefined ? GONE : normalizeIP(ip)
}

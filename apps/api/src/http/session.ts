import { newId } from '@pd/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'pd_player'
/** The longest that browsers keep a cookie. */
const LIFETIME_SECONDS = 400 * 24 * 60 * 60

/** The player whose signed cookie came along, or null: none, altered, or signed with another secret. */
export const playerOf = (request: FastifyRequest): string | null => {
  // a request that ended before its cookies were read has none
  const cookie = request.cookies?.[COOKIE]
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null }
  return valid ? value : null
}

/** The player of this request; a first play makes one. The cookie is sent again each time, so that it lasts. */
export const ensurePlayer = (request: FastifyRequest, reply: FastifyReply): string => {
  const playerId = playerOf(request) ?? newId()
  reply.setCookie(COOKIE, playerId, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    path: '/',
    maxAge: LIFETIME_SECONDS,
  })
  return playerId
}

import { newId } from '@pd/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'pd_player'
/** Over HTTPS: browsers take a cookie of this prefix from this very host alone, not from its neighbours under one domain. */
const SECURE_COOKIE = `__Host-${COOKIE}`
/** The longest that browsers keep a cookie. */
const LIFETIME_SECONDS = 400 * 24 * 60 * 60

const readSigned = (request: FastifyRequest, name: string): string | null => {
  // a request that ended before its cookies were read has none
  const cookie = request.cookies?.[name]
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null }
  return valid ? value : null
}

/**
 * The player whose signed cookie came along, or null: none, altered, or signed with another secret. One by the plain name is read over
 * HTTPS too, from before the prefix or from plain HTTP, until the next play gives it the prefix.
 */
export const playerOf = (request: FastifyRequest): string | null =>
  readSigned(request, SECURE_COOKIE) ?? readSigned(request, COOKIE)

/** The player of this request; a first play makes one. The cookie is sent again each time, so that it lasts. */
export const ensurePlayer = (request: FastifyRequest, reply: FastifyReply): string => {
  const playerId = playerOf(request) ?? newId()
  const secure = request.protocol === 'https'
  reply.setCookie(secure ? SECURE_COOKIE : COOKIE, playerId, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: LIFETIME_SECONDS,
  })
  if (secure && request.cookies[COOKIE] !== undefined) reply.clearCookie(COOKIE, { path: '/' })
  return playerId
}

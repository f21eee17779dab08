import { newId } from '@pd/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { basePathOf } from './route-facts.ts'

const COOKIE = 'pd_player'
/** The longest that browsers keep a cookie. */
const LIFETIME_SECONDS = 400 * 24 * 60 * 60

/** The path of the game's cookies: other programs on the same site get none of them. */
export const cookiePath = (request: FastifyRequest): string => basePathOf(request) || '/'

/**
 * The name of a cookie over HTTPS. Browsers accept one with `__Host-` only from the host itself, not from others of its domain, and
 * only for its root; one with `__Secure-` for a path too.
 */
export const secureName = (name: string, request: FastifyRequest): string =>
  `${cookiePath(request) === '/' ? '__Host-' : '__Secure-'}${name}`

/** The cookies of a request, read when they are first asked for: pictures, files and lists need none. */
export const cookiesOf = (request: FastifyRequest): FastifyRequest['cookies'] => {
  const { cookie } = request.headers
  request.cookies ??= cookie === undefined ? {} : request.server.parseCookie(cookie)
  return request.cookies
}

const readSigned = (request: FastifyRequest, name: string): string | null => {
  const cookie = cookiesOf(request)[name]
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null }
  return valid ? value : null
}

/**
 * The player of the request's signed cookie, or null where it is missing, altered or signed with another secret. The plain name is
 * accepted over HTTPS too, until the next play sets the name with the prefix.
 */
export const playerOf = (request: FastifyRequest): string | null =>
  readSigned(request, secureName(COOKIE, request)) ?? readSigned(request, COOKIE)

/** Sets the cookie of a player, in the place of another player's. */
export const setPlayer = (request: FastifyRequest, reply: FastifyReply, playerId: string): void => {
  const secure = request.protocol === 'https'
  const path = cookiePath(request)
  reply.setCookie(secure ? secureName(COOKIE, request) : COOKIE, playerId, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path,
    maxAge: LIFETIME_SECONDS,
  })
  if (secure && cookiesOf(request)[COOKIE] !== undefined) reply.clearCookie(COOKIE, { path })
}

/** Ends the session of a player in this browser. */
export const clearPlayer = (reply: FastifyReply): void => {
  const path = cookiePath(reply.request)
  reply.clearCookie(COOKIE, { path })
  reply.clearCookie(secureName(COOKIE, reply.request), { path, secure: true })
}

/** The player of this request, made where there is none. The cookie is set again each time, so that it lasts. */
export const ensurePlayer = (request: FastifyRequest, reply: FastifyReply): string => {
  const playerId = playerOf(request) ?? newId()
  setPlayer(request, reply, playerId)
  return playerId
}

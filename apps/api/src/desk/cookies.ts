import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookiePath, cookiesOf, secureName } from '../http/session.ts'

const SESSION = 'pd_desk'
const DEVICE = 'pd_desk_device'
/** The longest that browsers keep a cookie. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60

const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https'

/** Over HTTPS the name with the prefix alone counts: no other host of the domain can set it. */
const nameOf = (name: string, request: FastifyRequest): string => (isSecure(request) ? secureName(name, request) : name)

const optionsOf = (request: FastifyRequest): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: isSecure(request),
  path: cookiePath(request),
})

/** The secret of the request's session. */
export const sessionSecretOf = (request: FastifyRequest): string | undefined =>
  cookiesOf(request)[nameOf(SESSION, request)]

/** Sets the cookie of a session. */
export const setSession = (reply: FastifyReply, secret: string, seconds: number): void => {
  const { request } = reply
  reply.setCookie(nameOf(SESSION, request), secret, { ...optionsOf(request), maxAge: seconds })
}

/** Sets a signed cookie of the desk. */
export const setSignedCookie = (
  reply: FastifyReply,
  { name, value, seconds }: { readonly name: string; readonly value: string; readonly seconds: number },
): void => {
  const { request } = reply
  reply.setCookie(nameOf(name, request), value, { ...optionsOf(request), signed: true, maxAge: seconds })
}

/** The value of a signed cookie of the desk; null where it is missing, altered or signed with another secret. */
export const readSignedCookie = (request: FastifyRequest, name: string): string | null => {
  const cookie = cookiesOf(request)[nameOf(name, request)]
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null }
  return valid ? value : null
}

/** Removes a cookie of the desk. */
export const clearDeskCookie = (reply: FastifyReply, name: string): void => {
  const { request } = reply
  reply.clearCookie(nameOf(name, request), optionsOf(request))
}

/** Removes the cookie of a session. */
export const clearSession = (reply: FastifyReply): void => clearDeskCookie(reply, SESSION)

/** The id of a browser in which this account has signed in before; null for any other. */
export const knownDeviceOf = (request: FastifyRequest, account: string): string | null => {
  const [id = '', owner] = readSignedCookie(request, DEVICE)?.split(' ') ?? []
  return owner === account ? id : null
}

/** Remembers that an account has signed in with this browser. */
export const rememberDevice = (reply: FastifyReply, id: string, account: string): void =>
  setSignedCookie(reply, { name: DEVICE, value: `${id} ${account}`, seconds: DEVICE_SECONDS })

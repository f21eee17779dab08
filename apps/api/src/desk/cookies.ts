import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookiesOf } from '../http/session.ts'

const SESSION = 'pd_desk'
const DEVICE = 'pd_desk_device'
/** The longest that browsers keep a cookie. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60

const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https'

/** Over HTTPS the name with the prefix alone counts: no other host of the domain can set it. */
const nameOf = (name: string, request: FastifyRequest): string => (isSecure(request) ? `__Host-${name}` : name)

const optionsOf = (request: FastifyRequest): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: isSecure(request),
  path: '/',
})

/** The secret of the request's session. */
export const sessionSecretOf = (request: FastifyRequest): string | undefined =>
  cookiesOf(request)[nameOf(SESSION, request)]

/** Sets the cookie of a session. */
export const setSession = (reply: FastifyReply, secret: string, seconds: number): void => {
  const { request } = reply
  reply.setCookie(nameOf(SESSION, request), secret, { ...optionsOf(request), maxAge: seconds })
}

/** Removes the cookie of a session. */
export const clearSession = (reply: FastifyReply): void => {
  const { request } = reply
  reply.clearCookie(nameOf(SESSION, request), optionsOf(request))
}

/** The id of a browser in which this account has signed in before; null for any other. */
export const knownDeviceOf = (request: FastifyRequest, account: string): string | null => {
  const cookie = cookiesOf(request)[nameOf(DEVICE, request)]
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null }
  const [id = '', owner] = valid && value ? value.split(' ') : []
  return owner === account ? id : null
}

/** Remembers that an account has signed in with this browser. */
export const rememberDevice = (reply: FastifyReply, id: string, account: string): void => {
  const { request } = reply
  const options = { ...optionsOf(request), signed: true, maxAge: DEVICE_SECONDS }
  reply.setCookie(nameOf(DEVICE, request), `${id} ${account}`, options)
}

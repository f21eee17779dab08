import { ok } from '@pd/core'
import type { FastifyRequest } from 'fastify'
import type { Handlers } from '../endpoints/handler.ts'

/** What the endpoint of addresses needs. */
export type AddressTools = {
  /** The addresses by which other devices reach this server now. */
  readonly urls: () => string[]
}

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/
/** The Host header of a browser on this machine; a page of another site would send that site's name. */
const OWN_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Whether a request comes from a browser on this machine itself, and through no proxy. */
const isFromThisMachine = ({ socket, headers }: FastifyRequest): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  OWN_NAME.test(headers.host ?? '') &&
  PROXY_HEADERS.every((name) => headers[name] === undefined)

/** The addresses that phones on the network can open, for a host who opened the game by `localhost`; no other caller gets them. */
export const addressRoutes = ({ urls }: AddressTools): Pick<Handlers, 'addresses'> => ({
  addresses: ({ request }) => ok({ urls: isFromThisMachine(request) ? urls() : [] }),
})

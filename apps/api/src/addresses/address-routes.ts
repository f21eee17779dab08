import { AddressList } from '@pd/contract'
import type { FastifyRequest } from 'fastify'
import type { TypedApp } from '../http/typed-app.ts'

export type AddressTools = {
  /** By which other devices reach this server now. */
  readonly urls: () => string[]
}

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/
/** How a browser spells the machine that it runs on; a page of another site would send that site's name. */
const OWN_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Whether a request comes from a browser on this machine itself, and through no proxy. */
const isFromThisMachine = ({ socket, headers }: FastifyRequest): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  OWN_NAME.test(headers.host ?? '') &&
  PROXY_HEADERS.every((name) => headers[name] === undefined)

/** `GET /addresses`: what a host who opened the game by `localhost` shows to phones. Nobody else learns the network's addresses. */
export const registerAddresses = (app: TypedApp, { urls }: AddressTools): void => {
  app.get(
    '/addresses',
    {
      schema: {
        tags: ['health'],
        summary: 'By which addresses phones reach this server; told to a browser beside it alone',
        response: { 200: AddressList },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send({ urls: isFromThisMachine(request) ? urls() : [] }),
  )
}

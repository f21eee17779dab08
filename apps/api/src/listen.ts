import { once } from 'node:events'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { Fault } from '@pd/runtime'
import type { TypedApp } from './app.ts'
import { CONNECTION_TIMEOUTS } from './http/connection-timeouts.ts'
import { answerStarting } from './http/starting.ts'
import { isAnywhere } from './place-settings.ts'

const LISTEN_SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is in use. If Pixel Detective is running there, open http://localhost:${port}; if another program is, stop it or choose another port with --port.`,
  EACCES: (_host, port) => `This user may not listen on port ${port}: choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine: choose another with --host.`,
  ENOTFOUND: (host) => `${host} is no address of this machine: choose another with --host.`,
}

/** A port that is listened on. Until an app takes over, each request is answered that the game is starting. */
export type TakenPort = {
  readonly port: number
  /** New connections are the app's from here on; closing the app's server closes the port. */
  handOver(app: Pick<TypedApp, 'server'>): Promise<void>
}

/** Takes the port; a fault says what to do when that can't be. */
export const takePort = async (host: string, port: number): Promise<TakenPort> => {
  const { headersMs, requestMs, checkEveryMs } = CONNECTION_TIMEOUTS
  const door = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkEveryMs },
    answerStarting,
  )
  try {
    await once(door.listen({ host, port }), 'listening')
  } catch (error) {
    const sentence = LISTEN_SENTENCES[(error as NodeJS.ErrnoException).code ?? '']
    throw sentence ? new Fault(sentence(host, port)) : error
  }
  const address = door.address()
  return {
    port: address && typeof address === 'object' ? address.port : port,
    handOver: async ({ server }) => {
      // both servers share the listening socket; Node gives new connections to the one that listened last
      await once(server.listen(door), 'listening')
    },
  }
}

const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address

/** The address of the game on this machine. */
export const urlOf = (host: string, port: number): string => `http://${isAnywhere(host) ? 'localhost' : host}:${port}`

/** Where to click, or where the API alone is, and what to give to the others on the same network. */
export const sayWhere = (host: string, port: number, web: boolean): string => {
  const others = isAnywhere(host) ? lanAddress() : undefined
  const share = others ? `  (on this network: http://${others}:${port})` : ''
  return `${web ? 'Play' : 'The API listens'} on ${urlOf(host, port)}${share}`
}

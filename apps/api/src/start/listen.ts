import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { Fault, hostInUrl, reachableAddresses } from '@pd/runtime'
import type { FastifyInstance } from 'fastify'
import type { BasePath } from '../http/base-path.ts'
import { CONNECTION_TIMEOUTS } from '../http/connections/connection-timeouts.ts'
import { answerStarting } from '../http/starting.ts'
import { isAnywhere } from '../settings.ts'

const LISTEN_SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is in use. If Pixel Detective is running there, open http://localhost:${port}; if another program is, stop it or choose another port with --port.`,
  EACCES: (_host, port) => `This user may not listen on port ${port}: choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine: choose another with --host.`,
  ENOTFOUND: (host) => `${host} is no address of this machine: choose another with --host.`,
}

/** Where a server listens. */
export type Listening = {
  /** The address: 0.0.0.0 where :: was asked for and the machine has no IPv6. */
  readonly host: string
  readonly port: number
}

/** A port that is listened on. Until an app takes over, each request is answered that the game is starting. */
export type TakenPort = Listening & {
  /** New connections are the app's from here on; closing the app's server closes the port. */
  handOver(app: Pick<FastifyInstance, 'server'>): Promise<void>
}

/** The machine has no IPv6, or it is switched off. */
const NO_IPV6 = ['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL']

/** Listens on an address, or on 0.0.0.0 where :: was asked for and there is no IPv6; returns the address. */
const listenOn = async (server: Server, host: string, port: number): Promise<string> => {
  try {
    await once(server.listen({ host, port }), 'listening')
    return host
  } catch (error) {
    if (host !== '::' || !NO_IPV6.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return listenOn(server, '0.0.0.0', port)
  }
}

/** Makes a server listen, and says where; a fault says what to do when that can't be. */
export const listenAt = async (server: Server, host: string, port: number): Promise<Listening> => {
  try {
    const taken = await listenOn(server, host, port)
    const address = server.address()
    return { host: taken, port: address && typeof address === 'object' ? address.port : port }
  } catch (error) {
    const sentence = LISTEN_SENTENCES[(error as NodeJS.ErrnoException).code ?? '']
    throw sentence ? new Fault(sentence(host, port)) : error
  }
}

/** Takes the port before there is an app; a fault says what to do when that can't be. */
export const takePort = async (host: string, port: number): Promise<TakenPort> => {
  const { headersMs, requestMs, checkEveryMs } = CONNECTION_TIMEOUTS
  const starting = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkEveryMs },
    answerStarting,
  )
  return {
    ...(await listenAt(starting, host, port)),
    handOver: async ({ server }) => {
      // both servers share the listening socket; Node gives new connections to the one that listened last
      await once(server.listen(starting), 'listening')
    },
  }
}

/** Where the game is: an address, a port and a base path. */
type Place = Listening & { readonly basePath: BasePath }

/** The address of the game on this machine. */
export const urlOf = ({ host, port, basePath }: Place): string =>
  `http://${isAnywhere(host) ? 'localhost' : hostInUrl(host)}:${port}${basePath}`

/** The addresses of the game for other devices, as the machine is connected now; none when it listens on one address alone. */
export const urlsForOthers = ({ host, port, basePath }: Place): string[] => {
  if (!isAnywhere(host)) return []
  const addresses = reachableAddresses().filter((address) => host === '::' || !address.includes(':'))
  return addresses.map((address) => `http://${hostInUrl(address)}:${port}${basePath}`)
}

/** One line for the terminal: the address of the game, or of the API alone, and those for other devices on the same network. */
export const describePlace = (place: Place, isWeb: boolean): string => {
  const others = urlsForOthers(place)
  const share = others.length > 0 ? `  (on this network: ${others.join(', ')})` : ''
  return `${isWeb ? 'Play' : 'The API listens'} on ${urlOf(place)}${share}`
}

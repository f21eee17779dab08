import { networkInterfaces } from 'node:os'
import { Fault } from '@pd/runtime'
import type { TypedApp } from './app.ts'
import { isAnywhere } from './place-settings.ts'

const LISTEN_SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is taken: stop what uses it, or choose another with --port (0 takes a free one).`,
  EACCES: (_host, port) => `This user may not listen on port ${port}: choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine: choose another with --host.`,
  ENOTFOUND: (host) => `${host} is no address of this machine: choose another with --host.`,
}

/** Listens, and gives the port; a fault says what to do when that can't be. */
export const listen = async (app: TypedApp, host: string, port: number): Promise<number> => {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const sentence = LISTEN_SENTENCES[(error as NodeJS.ErrnoException).code ?? '']
    throw sentence ? new Fault(sentence(host, port)) : error
  }
  const address = app.server.address()
  return address && typeof address === 'object' ? address.port : port
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

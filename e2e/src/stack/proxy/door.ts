import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { docker, freePort, tryDocker, untilServed } from '../docker.ts'
import { imageOf } from '../stack.ts'

const NODE = 'gcr.io/distroless/nodejs26-debian13:nonroot'
const STUB = join(import.meta.dirname, 'stub-services.ts')
const HARDENED = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges']
const BEHIND = ['--network-alias', 'api', '--network-alias', 'front', '--volume', `${STUB}:/stub.ts:ro`]
const ROLES = ['proxy', 'services', 'moved', 'other']

/** Starts a container in the network of that name. */
const startIn = (network: string, role: string, ...rest: string[]): Promise<string> =>
  docker('run', '--detach', '--rm', '--name', `${network}-${role}`, '--network', network, ...rest)

/**
 * The real proxy in a network and with a volume of its own, with stubs of the API and the front behind it. `trusted` is the list of
 * proxies in front of it, as TRUST_PROXY takes it. `close` leaves nothing behind.
 */
export const openDoor = async ({ trusted = '' } = {}) => {
  const name = `pd-proxy-${randomBytes(4).toString('hex')}`
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await docker('network', 'create', name)
  await docker('volume', 'create', name)
  await startIn(name, 'services', ...BEHIND, NODE, '/stub.ts')
  const published = ['--publish', `127.0.0.1:${port}:8080`, '--volume', `${name}:/srv/renders:ro`]
  await startIn(name, 'proxy', ...published, '--env', `TRUST_PROXY=${trusted}`, ...HARDENED, imageOf('proxy'))
  await untilServed(`${url}/health`)
  return {
    /** The name of the network, and of the volume with the renders. */
    name,
    url,
    /** Stops the services and gives their address to another container. */
    evict: async (): Promise<void> => {
      await docker('stop', '--time', '1', `${name}-services`)
      await startIn(name, 'other', NODE, '-e', 'setInterval(() => {}, 1000)')
    },
    /** Starts the services once more, beside those that are there. */
    startAnother: () => startIn(name, 'other', ...BEHIND, NODE, '/stub.ts'),
    /** The services that came first stand still: their connections stay open, and nothing comes. */
    standStill: () => docker('pause', `${name}-services`),
    /** Takes the services that came first off the network: their address answers nothing from now on, and their names lose it. */
    cutOff: () => docker('network', 'disconnect', '--force', name, `${name}-services`),
    /** Starts the services at another address. */
    comeBack: () => startIn(name, 'moved', ...BEHIND, NODE, '/stub.ts'),
    log: async (): Promise<{ out: string; all: string }> => {
      const { out, err } = await tryDocker(['logs', `${name}-proxy`])
      return { out, all: out + err }
    },
    close: async (): Promise<void> => {
      await tryDocker(['rm', '--force', ...ROLES.map((role) => `${name}-${role}`)])
      await tryDocker(['network', 'rm', name])
      await tryDocker(['volume', 'rm', name])
    },
  }
}

/** The proxy of a test, from `openDoor`. */
export type Door = Awaited<ReturnType<typeof openDoor>>

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { docker, freePort, tryDocker, until } from './docker.ts'
import { imageOf } from './stack.ts'

const NODE = 'gcr.io/distroless/nodejs26-debian13:nonroot'
const STUB = join(import.meta.dirname, 'stub-services.ts')
const HARDENED = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges']
const BEHIND = ['--network-alias', 'api', '--network-alias', 'front', '--volume', `${STUB}:/stub.ts:ro`]

/**
 * The real proxy in a network and with a volume of its own, and stand-ins for the API and the front behind it; `trusted` are the proxies
 * in front of it.
 */
export const openDoor = async ({ trusted = '' } = {}) => {
  const name = `pd-proxy-${randomBytes(4).toString('hex')}`
  const start = (as: string, ...rest: string[]): Promise<string> =>
    docker('run', '--detach', '--rm', '--name', `${name}-${as}`, '--network', name, ...rest)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await docker('network', 'create', name)
  await docker('volume', 'create', name)
  await start('services', ...BEHIND, NODE, '/stub.ts')
  const mounts = [
    '--publish',
    `127.0.0.1:${port}:8080`,
    '--volume',
    `${name}:/srv/renders:ro`,
    '--env',
    `TRUST_PROXY=${trusted}`,
  ]
  await start('door', ...mounts, ...HARDENED, imageOf('proxy'))
  await until(
    () =>
      fetch(`${url}/health`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
  )
  return {
    /** Of the network and of the volume with the renders. */
    name,
    url,
    /** The services go, and somebody else takes their address. */
    evict: async (): Promise<void> => {
      await docker('stop', '--time', '1', `${name}-services`)
      await start('squatter', NODE, '-e', 'setInterval(() => {}, 1000)')
    },
    comeBack: () => start('moved', ...BEHIND, NODE, '/stub.ts'),
    log: async (): Promise<{ out: string; all: string }> => {
      const { out, err } = await tryDocker(['logs', `${name}-door`])
      return { out, all: out + err }
    },
    close: async (): Promise<void> => {
      await tryDocker(['rm', '--force', ...['door', 'services', 'moved', 'squatter'].map((one) => `${name}-${one}`)])
      await tryDocker(['network', 'rm', name])
      await tryDocker(['volume', 'rm', name])
    },
  }
}

export type Door = Awaited<ReturnType<typeof openDoor>>

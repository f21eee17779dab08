import { setTimeout as wait } from 'node:timers/promises'
import type { S3Server } from '@pd/testing/s3-server'
import { docker, tryDocker, until } from '../docker.ts'
import type { Stack } from '../stack.ts'

/** A cluster of databases in place of the one of compose.yaml. */
export type Cluster = {
  readonly name: string
  /** Its compose file. */
  readonly overlay: string
  /** The node that every write goes to now. */
  readonly primaryOf: (stack: Stack) => Promise<string>
}

/** Something that breaks, and is mended before this settles. */
export type Fault = { readonly name: string; readonly strike: () => Promise<void> }

const NODES = ['db-1', 'db-2', 'db-3'] as const
/** So long what has no second one stays broken, and what has one. */
const ALONE_MS = 3_000
const REPLACED_MS = 15_000

const healthOf = async (container: string): Promise<string> =>
  docker('inspect', '--format', '{{.State.Status}} {{.State.Health.Status}}', container)

const untilHealthy = (container: string): Promise<unknown> =>
  until(
    () => healthOf(container),
    (health) => health === 'running healthy',
  )

const PRIMARY = `MYSQL_PWD=$(cat /run/secrets/root/secret) mysql --no-defaults --user=root --batch --skip-column-names --execute="
  select member_host from performance_schema.replication_group_members where member_role = 'PRIMARY' and member_state = 'ONLINE'"`

/** The primary, as a member says that is in the group. */
export const primaryOfGroup = async (stack: Stack): Promise<string> => {
  for (const node of NODES) {
    const { code, out } = await stack.attemptIn(node, 'sh', '-c', PRIMARY)
    if (code === 0 && out.trim() !== '') return out.trim()
  }
  throw new Error('no member knows of a primary')
}

/** The first node that is in step: HAProxy leads to the others only without it. */
export const firstOfGalera = async (stack: Stack): Promise<string> => {
  for (const node of NODES) {
    const [container = ''] = await stack.containers(node)
    if ((await healthOf(container)) === 'running healthy') return node
  }
  throw new Error('no node is in step')
}

const containerOf = async (stack: Stack, service: string): Promise<string> => {
  const [container] = await stack.containers(service)
  if (!container) throw new Error(`no container of ${service}`)
  return container
}

const kill = async (container: string, forMs: number): Promise<void> => {
  await docker('kill', container)
  await wait(forMs)
  await docker('start', container)
  await untilHealthy(container)
}

/** Takes a container out of the network of the databases, and lets it back under its name. */
const cut = async ({ project }: Stack, service: string, container: string): Promise<void> => {
  const network = `${project}_backend-net`
  await docker('network', 'disconnect', network, container)
  await wait(REPLACED_MS)
  await docker('network', 'connect', '--alias', service, network, container)
  // a server that noticed may have ended meanwhile
  await tryDocker(['start', container])
  await untilHealthy(container)
}

/** A container of a service is killed, and started after a while. */
export const killOf = (
  stack: Stack,
  name: string,
  { service, forMs = ALONE_MS }: { readonly service: string; readonly forMs?: number },
): Fault => ({
  name,
  strike: async () => kill(await containerOf(stack, service), forMs),
})

/** All that can break in a stack on a cluster, one after the other. */
export const faultsOf = (stack: Stack, cluster: Cluster, store: S3Server): readonly Fault[] => {
  return [
    killOf(stack, 'an API is killed', { service: 'api' }),
    {
      name: 'the primary of the database is killed',
      strike: async () => kill(await containerOf(stack, await cluster.primaryOf(stack)), REPLACED_MS),
    },
    killOf(stack, 'Valkey is killed', { service: 'valkey', forMs: REPLACED_MS }),
    killOf(stack, 'nginx, the door, is killed', { service: 'proxy' }),
    killOf(stack, 'HAProxy is killed', { service: 'db' }),
    {
      name: 'the S3 store is away',
      strike: async () => {
        await store.fall()
        await wait(REPLACED_MS)
        await store.rise()
      },
    },
    {
      name: 'an API is cut off from database and Valkey',
      strike: async () => cut(stack, 'api', await containerOf(stack, 'api')),
    },
    {
      name: 'the primary is cut off from all others',
      strike: async () => {
        const node = await cluster.primaryOf(stack)
        await cut(stack, node, await containerOf(stack, node))
      },
    },
  ]
}

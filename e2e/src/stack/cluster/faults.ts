import { setTimeout as wait } from 'node:timers/promises'
import type { S3Server } from '@pd/testing/s3-server'
import { docker, tryDocker, until } from '../docker.ts'
import type { Stack } from '../stack.ts'
import { type Cluster, secondaryOf } from './clusters.ts'

/** Something that breaks, and is mended before this settles. */
export type Fault = { readonly name: string; readonly strike: () => Promise<void> }

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

/** Stands still: its connections stay open, and nothing comes. */
const pause = async (container: string, forMs: number): Promise<void> => {
  await docker('pause', container)
  await wait(forMs)
  await docker('unpause', container)
  await untilHealthy(container)
}

/** Out of reach of database, Valkey and HAProxy, and then back under its name; its connections do not learn of it. */
const cut = async (container: string, forMs: number): Promise<void> => {
  const of = (label: string) =>
    docker('inspect', '--format', `{{index .Config.Labels "com.docker.compose.${label}"}}`, container)
  const network = `${await of('project')}_backend-net`
  await docker('network', 'disconnect', network, container)
  await wait(forMs)
  await docker('network', 'connect', '--alias', await of('service'), network, container)
  // a server that noticed may have ended meanwhile
  await tryDocker(['start', container])
  await untilHealthy(container)
}

/** A container of a service is killed, and started after a while. */
export const killOf = (stack: Stack, name: string, service: string): Fault => ({
  name,
  strike: async () => kill(await containerOf(stack, service), ALONE_MS),
})

/** What can happen to a machine: its service dies, stands still, or is out of reach. */
const HAPPENS = { 'is killed': kill, 'stands still': pause, 'is cut off from the backend network': cut } as const
type Happening = keyof typeof HAPPENS
const ALL = Object.keys(HAPPENS) as Happening[]

/** Something that can break: which service it is now, how long it stays so, and what can happen to it. */
type Part = {
  readonly serviceOf: () => string | Promise<string>
  readonly forMs: number
  readonly happenings?: readonly Happening[]
}

const faultsOfPart = (stack: Stack, what: string, { serviceOf, forMs, happenings = ALL }: Part): readonly Fault[] =>
  happenings.map((how) => ({
    name: `${what} ${how}`,
    strike: async () => HAPPENS[how](await containerOf(stack, await serviceOf()), forMs),
  }))

const away = (store: S3Server): Fault => ({
  name: 'the S3 store is away',
  strike: async () => {
    await store.fall()
    await wait(REPLACED_MS)
    await store.rise()
  },
})

/** All that can break in a stack on a cluster, one after the other. The door is not in the backend network, and its port goes where its other one goes. */
export const faultsOf = (stack: Stack, cluster: Cluster, store: S3Server): readonly Fault[] => [
  ...faultsOfPart(stack, 'an API', { serviceOf: () => 'api', forMs: REPLACED_MS }),
  ...faultsOfPart(stack, 'the primary', { serviceOf: () => cluster.primaryOf(stack), forMs: REPLACED_MS }),
  ...faultsOfPart(stack, 'a secondary', { serviceOf: () => secondaryOf(stack, cluster), forMs: REPLACED_MS }),
  ...faultsOfPart(stack, 'Valkey', { serviceOf: () => 'valkey', forMs: REPLACED_MS }),
  ...faultsOfPart(stack, 'HAProxy', { serviceOf: () => 'db', forMs: ALONE_MS }),
  ...faultsOfPart(stack, 'nginx, the door,', {
    serviceOf: () => 'proxy',
    forMs: ALONE_MS,
    happenings: ['is killed', 'stands still'],
  }),
  away(store),
]

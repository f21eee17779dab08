import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { ROOT, read } from '../project-files.ts'

type Service = {
  readonly image: string
  readonly user?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: unknown
  readonly volumes?: readonly { readonly type: string; readonly target: string }[]
  readonly tmpfs?: unknown
  readonly secrets?: readonly { readonly source: string }[]
  readonly networks?: Readonly<Record<string, unknown>>
  readonly deploy: {
    readonly mode?: string
    readonly endpoint_mode?: string
    readonly update_config?: { readonly order?: string; readonly failure_action?: string }
    readonly rollback_config?: { readonly order?: string }
    readonly resources: { readonly limits: { readonly memory: string; readonly cpus: string; readonly pids: number } }
  }
}
type Services = Readonly<Record<string, Service>>

type Stack = {
  readonly services: Services
  readonly secrets: object
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
}

/** The stack files as Docker reads them, which refuses what it does not know. */
const readStack = (...files: readonly string[]): Stack =>
  parse(
    execFileSync(
      'docker',
      ['stack', 'config', ...files.flatMap((file) => ['--compose-file', `deploy/swarm/${file}`])],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      },
    ),
  )

const readCompose = (file = 'compose.yaml'): Services => {
  const text = read(file)
    .replaceAll(/\$\{\w+:-([^{}]*)\}/g, '$1')
    .replaceAll('$$', '$')
  return parse(text, { merge: true, logLevel: 'error' }).services
}

/** What the services of compose are called in a stack. */
const COMPOSE: Readonly<Record<string, string>> = { housekeeping: 'worker' }

describe('the stack file of a swarm', () => {
  const { services, secrets, networks } = readStack('stack.yaml')

  test('gives each service the image, user, check of health and variables of compose', () => {
    const composed = readCompose()
    for (const [name, { image, user, environment = {}, healthcheck }] of Object.entries(services)) {
      const theirs = composed[COMPOSE[name] ?? name]
      assert.ok(theirs, name)
      assert.deepEqual([image, user], [theirs.image, theirs.user], name)
      const checkOf = (check: unknown) => (check as { test?: readonly string[] } | undefined)?.test
      assert.deepEqual(checkOf(healthcheck), checkOf(theirs.healthcheck), name)
      const texts = Object.entries(theirs.environment ?? {}).map(([key, value]) => [key, String(value ?? '')])
      assert.deepEqual(environment, Object.fromEntries(texts), name)
    }
  })

  test('confines each service, with limits, and a check of its health unless it is a job', () => {
    for (const [name, { user = '', read_only, cap_drop, healthcheck, deploy }] of Object.entries(services)) {
      assert.match(user, /^[1-9]\d*:[1-9]\d*$/, name)
      assert.equal(read_only, true, name)
      assert.deepEqual(cap_drop, ['ALL'], name)
      const { memory, cpus, pids } = deploy.resources.limits
      assert.ok(memory && Number(cpus) > 0 && pids > 0, name)
      assert.equal(deploy.mode === 'replicated-job', healthcheck === undefined, name)
    }
  })

  test('mounts memory in the long way, as a stack ignores `tmpfs`, at the same places as compose', () => {
    const composed = readCompose()
    const placesOf = (tmpfs: unknown): string[] =>
      [tmpfs ?? []].flat().map((place) => String(place).split(':')[0] ?? '')
    for (const [name, { volumes = [], tmpfs }] of Object.entries(services)) {
      const inMemory = volumes.filter(({ type }) => type === 'tmpfs').map(({ target }) => target)
      assert.equal(tmpfs, undefined, name)
      assert.deepEqual(inMemory.sort(), placesOf(composed[COMPOSE[name] ?? name]?.tmpfs).sort(), name)
    }
  })

  test('replaces APIs and fronts by new ones that are healthy first, and goes back where these are not', () => {
    for (const name of ['api', 'front']) {
      const deploy = services[name]?.deploy
      assert.equal(deploy?.update_config?.order, 'start-first', name)
      assert.equal(deploy?.update_config?.failure_action, 'rollback', name)
      assert.equal(deploy?.rollback_config?.order, 'start-first', name)
    }
  })

  test('gives no service a virtual address', () => {
    for (const [name, { deploy }] of Object.entries(services))
      if (deploy.mode !== 'replicated-job') assert.equal(deploy.endpoint_mode, 'dnsrr', name)
  })

  test('hands a secret to those alone who read it, and nothing to the decoder', () => {
    assert.deepEqual(Object.keys(secrets).sort(), [
      'pd_desk',
      'pd_game',
      'pd_migrate',
      'pd_play',
      'pd_root',
      'pd_valkey',
    ])
    const readers = (secret: string) =>
      Object.entries(services)
        .filter(([, { secrets = [] }]) => secrets.some(({ source }) => source === secret))
        .map(([name]) => name)
        .sort()
    assert.deepEqual(readers('pd_root'), ['db'])
    assert.deepEqual(readers('pd_migrate'), ['db', 'migrate'])
    assert.deepEqual(readers('pd_game'), ['api'])
    assert.deepEqual(readers('pd_desk'), ['api'])
    assert.deepEqual(readers('pd_valkey'), ['api', 'valkey'])
    const inNetwork = Object.entries(services).filter(([, { networks = {} }]) => 'decoder-net' in networks)
    assert.deepEqual(
      inNetwork.map(([name]) => name),
      ['decoder'],
    )
    assert.deepEqual(Object.keys(services.decoder?.networks ?? {}), ['decoder-net'])
    assert.equal(networks['decoder-net']?.internal, true)
    assert.equal(services.decoder?.secrets, undefined)
  })

  test('names a store of pictures to those whom compose names it to, by the same variables, and takes nothing from them', () => {
    const composed = readCompose('deploy/compose.s3.yaml')
    const extended = readStack('stack.yaml', 's3.yaml')
    assert.deepEqual(Object.keys(extended.secrets).sort(), [...Object.keys(secrets), 'pd_s3'].sort())
    for (const [name, before] of Object.entries(services)) {
      const theirs = composed[COMPOSE[name] ?? name]
      const { environment, networks = {}, secrets: given = [] } = extended.services[name] ?? {}
      const variables = Object.entries(theirs?.environment ?? {}).map(([key, value]) => [key, String(value ?? '')])
      assert.deepEqual(environment ?? {}, { ...before.environment, ...Object.fromEntries(variables) }, name)
      const more = theirs ? ['store-net'] : []
      assert.deepEqual(Object.keys(networks).sort(), [...Object.keys(before.networks ?? {}), ...more].sort(), name)
      const sources = [...(before.secrets ?? []).map(({ source }) => source), ...(theirs ? ['pd_s3'] : [])]
      assert.deepEqual(given.map(({ source }) => source).sort(), sources.sort(), name)
    }
  })
})

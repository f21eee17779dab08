import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { parse } from 'yaml'
import { read } from '../project-files.ts'
import { installTools, render } from './helm.ts'
import { type Container, containersOf, podsOf } from './pods.ts'

before(() => installTools())

type Service = {
  readonly environment?: Readonly<Record<string, string>>
  readonly command?: readonly string[]
  readonly user?: string
  readonly mem_limit?: string
  readonly cpus?: number
}

/** Compose's services, and what the chart calls their containers. */
const CONTAINERS: Readonly<Record<string, string>> = {
  api: 'api',
  front: 'front',
  proxy: 'proxy',
  uploads: 'uploads',
  decoder: 'decoder',
  import: 'import',
  migrate: 'migrate',
  worker: 'housekeeping',
  nightly: 'nightly',
  db: 'mysql',
  valkey: 'valkey',
}

/** What a variable is where a cluster differs from compose's networks. */
const DIFFERENT = ['DATABASE_URL', 'VALKEY_URL']

describe('beside compose, the chart', () => {
  const text = read('compose.yaml').replaceAll(/\$\{\w+:-([^{}]*)\}/g, '$1')
  const services: Readonly<Record<string, Service>> = parse(text, { merge: true, logLevel: 'error' }).services
  const find = (name: string, values: readonly string[] = []): { container: Container; user: unknown } => {
    for (const pod of podsOf(render(['mysql.enabled=true', ...values])))
      for (const container of containersOf(pod))
        if (container.name === name) return { container, user: pod.spec.securityContext?.runAsUser }
    throw new Error(`the chart has no container ${name}`)
  }

  test('has every service but those of its own making', () => {
    const others = ['secrets', 'after-jobs', 'backup', 'restore', 'password']
    assert.deepEqual(
      Object.keys(services)
        .filter((name) => !others.includes(name))
        .sort(),
      Object.keys(CONTAINERS).sort(),
    )
  })

  for (const [service, name] of Object.entries(CONTAINERS))
    test(`gives ${service} the same variables, user and limits`, () => {
      const { environment = {}, user, mem_limit, cpus } = services[service] ?? {}
      const { container, user: uid } = find(name)
      const given = Object.fromEntries((container.env ?? []).map(({ name, value = '' }) => [name, value]))
      const without = (all: Readonly<Record<string, string>>) =>
        Object.entries(all)
          .filter(([name]) => !DIFFERENT.includes(name))
          .map(([name, value]) => [name, String(value ?? '')])
          .sort()
      assert.deepEqual(without(given), without(environment))
      for (const name of DIFFERENT)
        assert.equal(
          given[name]?.replace('game-pixel-detective-mysql', 'db').replace('game-pixel-detective-valkey', 'valkey'),
          environment[name],
          name,
        )
      assert.equal(`${uid}:${uid}`, user)
      const { memory, cpu } = container.resources?.limits ?? {}
      assert.equal(memory?.replace(/i$/, '').toLowerCase(), mem_limit)
      assert.equal(Number(cpu), cpus)
    })

  test('names the store of pictures to those whom compose names it to, by the same variables', () => {
    const overlay: Readonly<Record<string, Service>> = parse(
      read('deploy/compose.s3.yaml').replaceAll(/\$\{\w+:-([^{}]*)\}/g, '$1'),
      { merge: true },
    ).services
    const { api } = overlay
    const said = Object.entries(api?.environment ?? {}).filter(([name]) => name !== 'S3_SECRET_FILE')
    // each its own name, so that none is left out because it is empty
    const values = [...said.map(([name]) => `s3.settings.${name}=of ${name}`), 's3.existingSecret=store']
    for (const [service, name] of Object.entries(CONTAINERS)) {
      const variables = (find(name, values).container.env ?? []).filter(({ name }) => name.startsWith('S3_'))
      const expected =
        service in overlay
          ? [...said.map(([name]) => [name, `of ${name}`]), ['S3_SECRET_FILE', api?.environment?.S3_SECRET_FILE]]
          : []
      assert.deepEqual(variables.map(({ name, value }) => [name, value]).sort(), expected.sort(), service)
    }
  })

  test('gives the workers the same orders', () => {
    for (const service of ['uploads', 'nightly', 'decoder', 'import', 'migrate', 'db', 'valkey']) {
      const said = services[service]?.command?.map((word) => word.replaceAll('$$', '$'))
      assert.deepEqual(find(CONTAINERS[service] ?? '').container.args, said, service)
    }
  })
})

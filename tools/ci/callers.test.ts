import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { ROOT, read } from '../project-files.ts'

type Step = { readonly run?: string; readonly uses?: string; readonly env?: Readonly<Record<string, string>> }
type Job = {
  readonly steps?: readonly Step[]
  readonly uses?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
}
type Workflow = {
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const NOT_STAGES = ['in-debian', 'lib', 'run']
const stages = readdirSync(join(ROOT, '.ci')).filter((name) => !NOT_STAGES.includes(name))
/** Too long for every change: hosted CI runs them every night. */
const BY_NIGHT = ['arm64', 'failover', 'fuzz']

const workflowFiles = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`)
const workflows = workflowFiles.map((file): [string, Workflow] => [file, parse(read(file))])
const jobs = workflows.flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]): [string, Job] => [`${file} ${name}`, job]),
)

/** Starts an engine and makes stand-ins for public images where the folder that has them is there, and says so to the stages. */
const ENGINE_BESIDE =
  /^if \[ -x (\S+)\/setup \]; then engine\(\) \{ \1\/setup; \1\/base-images; \}; export REHEARSAL=yes; fi$/

const stageOf = (command: string): string | undefined => /^\.ci\/in-debian ([a-z0-9]+)$/.exec(command)?.[1]

describe('a stage', () => {
  test('is run by .ci/run, once and as hosted CI runs it, unless it is one of the night', () => {
    const run = read('.ci/run')
    const called = /^for together in ([a-z ']+); do$/m.exec(run)?.[1]?.replaceAll("'", '').split(' ') ?? []
    assert.deepEqual([...called, ...BY_NIGHT].sort(), ['engine', ...stages].sort())
    assert.deepEqual(run.match(/\.ci\/[^\s"]+/g), ['.ci/$1'], 'no stage is called by another line')
  })

  test('gets an engine from beside the checkout in one line of .ci/run, and no other script names it', () => {
    const beside = [...stages, ...NOT_STAGES].flatMap((name) =>
      read(`.ci/${name}`)
        .split('\n')
        .filter((line) => line.includes('base-images')),
    )
    assert.equal(beside.length, 1)
    assert.match(beside[0] ?? '', ENGINE_BESIDE)
  })

  test('is called by GitHub, and no job has commands of its own', () => {
    const commands = jobs.flatMap(([, { steps = [] }]) => steps.flatMap(({ run }) => (run === undefined ? [] : [run])))
    assert.deepEqual([...new Set(commands.map(stageOf))].sort(), stages)
  })

  test('ends at its first failure, and runs in the root', () => {
    for (const stage of [...stages, 'run'])
      assert.match(read(`.ci/${stage}`), /\nset -euo pipefail\ncd "\$\(dirname "\$0"\)\/\.\."\n/, stage)
  })

  test('that does not exist is refused', () => {
    assert.throws(
      () => execFileSync(join(ROOT, '.ci/in-debian'), ['nothing'], { stdio: 'pipe' }),
      /there is no stage nothing/,
    )
  })
})

describe('a workflow', () => {
  test('takes actions by their commit alone, and says the version', () => {
    const used = workflowFiles.flatMap((file) => [...read(file).matchAll(/uses: (.+)$/gm)].map(([, uses = '']) => uses))
    assert.ok(used.length > 0)
    for (const uses of used) assert.match(uses, /^(\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/)
    const versions = new Map(used.filter((uses) => !uses.startsWith('.')).map((uses) => [uses.split('@')[0], uses]))
    for (const uses of used) assert.equal(uses, versions.get(uses.split('@')[0]) ?? uses, 'one version of each action')
  })

  test('has no permission that its job does not name, an end, and not two of itself', () => {
    for (const [file, { permissions, concurrency }] of workflows) {
      assert.deepEqual(permissions, {}, file)
      assert.ok(concurrency, file)
    }
    for (const [name, job] of jobs) {
      assert.ok(job.permissions, name)
      assert.ok(job.uses ?? Number(job['timeout-minutes']) > 0, name)
    }
  })

  test('writes in two jobs only, and proves who it is in the one that signs', () => {
    const writing = jobs.flatMap(([name, { permissions = {} }]) => {
      const rights = Object.entries(permissions).filter(([, right]) => right === 'write')
      return rights.length === 0 ? [] : [[name, rights.map(([right]) => right)]]
    })
    assert.deepEqual(writing, [
      ['.github/workflows/release.yml sign', ['packages', 'id-token']],
      ['.github/workflows/release.yml release', ['contents']],
    ])
  })

  test('gives a secret to those two jobs alone', () => {
    const withSecrets = jobs
      .filter(([, job]) => /secrets\.|github\.token/.test(JSON.stringify(job)))
      .map(([name]) => name)
    assert.deepEqual(withSecrets, ['.github/workflows/release.yml sign', '.github/workflows/release.yml release'])
  })

  test('leaves no credentials in a working tree', () => {
    for (const [name, { steps = [] }] of jobs)
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        assert.deepEqual((step as { with?: unknown }).with, { 'persist-credentials': false }, name)
  })
})

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from './root.ts'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const dockerfiles = readdirSync(join(ROOT, 'deploy/images')).map((name) => read(`deploy/images/${name}`))
const bases = new Map(
  dockerfiles.flatMap((text) =>
    [...text.matchAll(/^ARG ([A-Z]+_IMAGE)=(\S+)$/gm)].map(([, name = '', image = '']) => [name, image]),
  ),
)

test('a release is built on the tags of the Dockerfiles, with a digest or without', () => {
  const lines = [...read('deploy/bases.env').matchAll(/^([A-Z]+_IMAGE)=(\S+)$/gm)]
  assert.deepEqual(
    new Map(lines.map(([, name, image = '']) => [name, image.replace(/@sha256:[0-9a-f]{64}$/, '')])),
    bases,
  )
})

test('Renovate finds every base in the file that it is to pin, waits for a week, and leaves the Dockerfiles without digests', () => {
  const { customManagers, minimumReleaseAge, packageRules } = JSON.parse(read('renovate.json'))
  const [manager] = customManagers
  assert.deepEqual(manager.managerFilePatterns, ['deploy/bases.env', 'security/scanners.env'])
  const [pattern] = manager.matchStrings
  const digest = `@sha256:${'0'.repeat(64)}`
  for (const pinned of ['', digest]) {
    const text = read('deploy/bases.env').replace(/(_IMAGE=[^@\s]+)\S*/g, `$1${pinned}`)
    const found = [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups }) => groups)
    assert.deepEqual(
      found.map((one) => [`${one?.depName}:${one?.currentValue}`, one?.currentDigest ?? '']).sort(),
      [...bases.values()].sort().map((image) => [image, pinned.slice(1)]),
    )
  }
  assert.equal(minimumReleaseAge, '7 days')
  const pins = (manager: string): boolean =>
    packageRules.findLast(
      (rule: { matchManagers: string[]; pinDigests?: boolean }) =>
        rule.matchManagers.includes(manager) && rule.pinDigests !== undefined,
    )?.pinDigests
  assert.deepEqual(['custom.regex', 'github-actions', 'dockerfile', 'docker-compose'].map(pins), [
    true,
    true,
    false,
    false,
  ])
})

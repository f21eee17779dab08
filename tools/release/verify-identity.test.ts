import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ROOT } from '../project-files.ts'

const IDENTITY = 'https://github.com/o/r/.github/workflows/release.yml@refs/tags/v1.0.0'
const imageOf = (name: string): string => `ghcr.io/o/r/${name}:1.0.0@sha256:${'a'.repeat(64)}`
const NAMES = ['api', 'worker', 'proxy', 'front']

describe('deploy/verify by identity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-identity-'))
  const at = (name: string): string => join(folder, name)
  /** Runs it with a cosign that writes down what it is asked, and is content unless the call names `refused`. */
  const verify = (refused = 'nothing') => {
    rmSync(at('calls'), { force: true })
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      ...{ IMAGES_LOCK: at('lock'), COSIGN_PUBLIC_KEY: at('none'), COSIGN_IDENTITY: IDENTITY, REFUSED: refused },
    }
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'deploy/verify'), { encoding: 'utf8', env })
    return { status, said: stdout + stderr }
  }
  before(() => {
    const refuse = 'case "$*" in *"$REFUSED"*) echo "no matching signatures" >&2; exit 1 ;; esac'
    writeFileSync(at('cosign'), `#!/bin/sh\necho "$*" >>'${at('calls')}'\n${refuse}\n`)
    chmodSync(at('cosign'), 0o755)
    const ours = Object.fromEntries(NAMES.map((name) => [name, imageOf(name)]))
    writeFileSync(at('lock'), JSON.stringify({ version: '1.0.0', ours }, null, 2))
    writeFileSync(at('lock.bundle'), '{}')
  })
  after(() => rmSync(folder, { recursive: true }))

  test('asks for the lock and each image by the workflow and its issuer, and needs no key', () => {
    const { status, said } = verify()
    assert.deepEqual([status, said], [0, NAMES.map((name) => `verified ${imageOf(name)}\n`).join('')])
    const calls = readFileSync(at('calls'), 'utf8').trim().split('\n')
    assert.equal(calls.length, 1 + NAMES.length)
    const who = `--certificate-identity ${IDENTITY} --certificate-oidc-issuer https://token.actions.githubusercontent.com`
    for (const call of calls) assert.ok(call.includes(who), call)
    assert.equal(calls[0], `verify-blob ${who} --bundle ${at('lock')}.bundle ${at('lock')}`)
  })

  test('is refused where the lock or an image is not signed by it', () => {
    for (const [refused, sentence] of [
      ['verify-blob', /^refused: .*lock is not signed by https.*no matching signatures/],
      ['/front:', /refused: .*front:1\.0\.0@sha256:a+ is not signed by https/],
    ] as const) {
      const { status, said } = verify(refused)
      assert.equal(status, 1)
      assert.match(said, sentence)
    }
  })
})

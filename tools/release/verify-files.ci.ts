import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ROOT } from '../project-files.ts'
import { sumsOf } from './bundle.ts'

describe('deploy/verify with files of a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-verify-'))
  const at = (name: string): string => join(folder, name)
  const env = { ...process.env, COSIGN_PASSWORD: 'a password', COSIGN_PUBLIC_KEY: at('cosign.pub') }
  const verify = (...files: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'deploy/verify'), files, { encoding: 'utf8', env })
    return [status, stdout + stderr]
  }
  before(() => {
    for (const name of ['game.tgz', 'other.tgz']) writeFileSync(at(name), name)
    writeFileSync(at('SHA256SUMS'), sumsOf([at('game.tgz')]))
    const cosign = (...words: string[]) => execFileSync('cosign', words, { cwd: folder, env, stdio: 'pipe' })
    cosign('generate-key-pair')
    const key = ['--yes', '--tlog-upload=false', '--key', 'cosign.key']
    cosign('sign-blob', ...key, '--output-signature', 'SHA256SUMS.sig', 'SHA256SUMS')
  })
  after(() => rmSync(folder, { recursive: true }))

  test('names what its signed sums vouch for', () => {
    assert.deepEqual(verify(at('game.tgz')), [0, `verified ${at('game.tgz')}\n`])
  })

  test('refuses a file that the sums lack, one that was changed, and sums that were changed', () => {
    assert.deepEqual(verify(at('other.tgz')), [1, `refused: ${at('SHA256SUMS')} does not name other.tgz\n`])
    writeFileSync(at('game.tgz'), 'another game')
    assert.deepEqual(verify(at('game.tgz')), [
      1,
      `refused: ${at('game.tgz')} is not the one that ${at('SHA256SUMS')} names\n`,
    ])
    writeFileSync(at('SHA256SUMS'), sumsOf([at('game.tgz')]))
    const [status, said] = verify(at('game.tgz'))
    assert.equal(status, 1)
    assert.match(String(said), /^refused: .*SHA256SUMS is not signed by /)
  })
})

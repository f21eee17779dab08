import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readShellLines } from '../documents/commands/shell-lines.ts'
import { ROOT } from '../project-files.ts'
import { sumsOf } from './bundle.ts'

/** The bundle of a release, as a document and its file are called. */
const BUNDLE = 'pixel-detective-0.0.0'

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
    mkdirSync(at(BUNDLE))
    execFileSync('tar', ['-czf', `${BUNDLE}.tar.gz`, BUNDLE], { cwd: folder })
    rmSync(at(BUNDLE), { recursive: true })
    writeFileSync(at('SHA256SUMS'), sumsOf([at('game.tgz'), at(`${BUNDLE}.tar.gz`)]))
    const cosign = (...words: string[]) => execFileSync('cosign', words, { cwd: folder, env, stdio: 'pipe' })
    cosign('generate-key-pair')
    const key = ['--yes', '--tlog-upload=false', '--key', 'cosign.key']
    cosign('sign-blob', ...key, '--output-signature', 'SHA256SUMS.sig', 'SHA256SUMS')
  })
  after(() => rmSync(folder, { recursive: true }))

  test('is what docs/install.md does by hand before it unpacks the bundle', () => {
    const lines = readShellLines().filter(({ page }) => page === 'docs/install.md')
    const commands = [/^cosign verify-blob/, /^tar -xzf pixel-detective-VERSION\.tar/].map((begins) =>
      (lines.find(({ command }) => begins.test(command))?.command ?? '').replaceAll('pixel-detective-VERSION', BUNDLE),
    )
    const run = () =>
      spawnSync('bash', ['-ec', [...commands, 'pwd'].join('\n')], { cwd: folder, encoding: 'utf8', env })
    const { status, stdout, stderr } = run()
    assert.equal(status, 0, stderr)
    assert.match(stdout, new RegExp(`^${BUNDLE}\\.tar\\.gz: OK$`, 'm'))
    assert.equal(stdout.trim().split('\n').at(-1), realpathSync(at(BUNDLE)))
    writeFileSync(at(`${BUNDLE}.tar.gz`), 'another bundle')
    rmSync(at(BUNDLE), { recursive: true })
    assert.deepEqual([run().status === 0, existsSync(at(BUNDLE))], [false, false])
  })

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

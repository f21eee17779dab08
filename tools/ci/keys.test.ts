import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../project-files.ts'

/** What `modules` of .ci/lib calls in an empty folder, each call with the keys that it sees. */
const installed = (keys: Readonly<Record<string, string>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-keys-'))
  try {
    const seen = `echo "$* \${COSIGN_PRIVATE_KEY:-}\${COSIGN_PASSWORD:-}\${REGISTRY_PASSWORD:-}\${GH_TOKEN:-}" >>calls`
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${seen}\n`)
    chmodSync(join(folder, 'npm'), 0o755)
    writeFileSync(join(folder, 'package-lock.json'), '{}')
    const script = `set -euo pipefail; . '${join(ROOT, '.ci/lib')}'; modules`
    const env = { PATH: `${folder}:${process.env.PATH}`, ...keys }
    execFileSync('bash', ['-c', script], { cwd: folder, env })
    return readFileSync(join(folder, 'calls'), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a stage with a key installs packages without their scripts, and npm never sees the key', () => {
  for (const name of ['COSIGN_PRIVATE_KEY', 'COSIGN_PASSWORD', 'REGISTRY_PASSWORD', 'GH_TOKEN'])
    assert.deepEqual(installed({ [name]: 'hush' }), ['ci --ignore-scripts', 'run --silent postinstall'], name)
})

test('a stage without a key installs packages as anywhere', () => {
  assert.deepEqual(installed({}), ['ci'])
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { ROOT } from './stack/root.ts'

/** An engine with images of one package each, in which Grype does as the variables say. */
const FAKE_DOCKER = `#!/usr/bin/env bash
echo "$*" >>"$FAKE_LOG"
case "$*" in
  info | 'compose version') ;;
  compose*) printf 'mysql:9.7\\ngrafana/grafana:13\\n' ;;
  *'image inspect'*) echo sha256:1 ;;
  save*) touch "$3" ;;
  run*anchore/syft*) echo '{"components": [{"purl": "pkg:npm/a@1", "name": "a"}]}' ;;
  run*'db update') exit "\${FAKE_UPDATE:-0}" ;;
  run*'db status') exit "\${FAKE_STATUS:-0}" ;;
  run*known-vulnerable.cdx.json)
    jq '{matches: [.components[] | select(.purl and .name != env.FAKE_BLIND) | {artifact: {name, version}, vulnerability: {id: "CVE-1", severity: "High"}}]}' security/known-vulnerable.cdx.json
    exit "\${FAKE_GATE:-2}"
    ;;
  run*anchore/grype*)
    [ -z "\${FAKE_BROKEN:-}" ] || exit 1
    [ -n "\${FAKE_FINDING:-}" ] || { echo '{"matches": [], "descriptor": {"db": {"built": "today"}}}'; exit; }
    echo '{"matches": [{"artifact": {"name": "a", "version": "1"}, "vulnerability": {"id": "CVE-2", "severity": "Critical", "fix": {"versions": ["2"]}}}]}'
    exit 2
    ;;
  *) exit 64 ;;
esac
`

describe('the scan', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pd-scan-'))
    writeFileSync(join(folder, 'docker'), FAKE_DOCKER, { mode: 0o755 })
    writeFileSync(join(folder, 'log'), '')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const scan = (env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'tools/supply/scan'), {
      encoding: 'utf8',
      env: {
        ...process.env,
        REHEARSAL: '',
        PATH: `${folder}:${process.env.PATH}`,
        DIST_DIR: join(folder, 'dist'),
        FAKE_LOG: join(folder, 'log'),
        ...env,
      },
    })
    return { status, stdout, stderr, calls: readFileSync(join(folder, 'log'), 'utf8').split('\n') }
  }
  const report = (name: string) => JSON.parse(readFileSync(join(folder, `dist/scan/${name}.json`), 'utf8'))
  const scanned = (calls: readonly string[]) => calls.filter((call) => call.endsWith('/bom.cdx.json'))

  test('judges every image of ours and of others, by scanners pinned by digest and without a network', () => {
    const { status, stderr, calls } = scan()
    assert.equal(status, 0, stderr)
    const names = [...readdirSync(join(folder, 'dist/scan')), ...readdirSync(join(folder, 'dist/scan/others'))]
    for (const name of ['api', 'worker', 'proxy', 'front', 'web', 'mysql-9.7', 'grafana-grafana-13'])
      assert.ok(names.includes(`${name}.json`), name)
    assert.ok(names.some((name) => name.startsWith('node-26')))
    assert.equal(scanned(calls).length, names.filter((name) => name.endsWith('.json')).length)
    const runs = calls.filter((call) => call.startsWith('run'))
    for (const run of runs) {
      assert.match(run, /anchore\/(syft|grype):v[\d.]+@sha256:[0-9a-f]{64} /)
      assert.doesNotMatch(run, /docker\.sock/)
      assert.equal(run.includes('--network none'), !run.endsWith(' db update'), run)
    }
    assert.deepEqual([report('api').image, report('api').passed], ['sha256:1', true])
    assert.match(report('api').sbom, /^[0-9a-f]{64}$/)
  })

  test('fails on a finding, and says of which image', () => {
    const { status, stdout, stderr } = scan({ FAKE_FINDING: 'yes' })
    assert.equal(status, 1)
    assert.match(stdout, /Critical CVE-2 a 1, fixed in 2/)
    assert.match(stderr, /not passed: web api worker proxy front others\//)
    assert.equal(report('api').passed, false)
  })

  test('fails before it scans when the database is missing or stale', () => {
    for (const env of [{ FAKE_UPDATE: '1' }, { FAKE_STATUS: '1' }]) {
      const { status, calls } = scan(env)
      assert.equal(status, 1)
      assert.deepEqual(scanned(calls), [])
    }
  })

  test('fails before it scans when the scanner passes what is known to be vulnerable, or is blind to one kind of package', () => {
    for (const [env, complaint] of [
      [{ FAKE_GATE: '0' }, /passes security\/known-vulnerable/],
      [{ FAKE_BLIND: 'node' }, /finds nothing wrong with node/],
      [{ FAKE_BLIND: 'openssl' }, /finds nothing wrong with openssl/],
    ] as const) {
      const { status, stderr, calls } = scan(env)
      assert.equal(status, 1)
      assert.match(stderr, complaint)
      assert.deepEqual(scanned(calls), [])
    }
  })

  test('fails when the scanner judges nothing', () => {
    const { status, stderr } = scan({ FAKE_BROKEN: 'yes' })
    assert.equal(status, 1)
    assert.match(stderr, /Grype judged nothing \(exit code 1\)/)
  })

  test('of a rehearsal names what it did not run, and passes nothing', () => {
    const { status, stdout, calls } = scan({ REHEARSAL: 'yes' })
    assert.equal(status, 0)
    assert.match(stdout, /NOT RUN.*syft.*grype[\s\S]*api, worker, proxy, front and of:.*mysql:9\.7/)
    assert.deepEqual(
      calls.filter((call) => call.startsWith('run')),
      [],
    )
    assert.deepEqual([report('api').passed, report('api').rehearsal], [false, true])
    assert.ok(!existsSync(join(folder, 'dist/scan/web.json')))
  })
})

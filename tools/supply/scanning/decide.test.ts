import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Finding } from '../advisories/finding.ts'
import type { Source } from '../advisories/source.ts'
import { parsePackageUrl } from '../bom/package-url.ts'
import { decide, type Rules } from './decide.ts'
import { judgeTargets } from './judge-targets.ts'
import type { Target } from './target.ts'

const [NPM, DEB] = ['pkg:npm/a@1.0.0', 'pkg:deb/debian/b@2.0?distro=debian-13'].map(parsePackageUrl)
assert.ok(NPM && DEB)
const TARGET: Target = { name: 'api', reference: 'x/api:1', image: 'sha256:0', packages: [NPM, DEB], isComplete: true }
const RULES: Rules = { failOn: 'high', unfixed: false, exceptions: [], today: '2026-11-22', isPart: false }
const FINDING: Finding = {
  id: 'CVE-1',
  aliases: [],
  severity: 'high',
  package: 'a',
  version: '1.0.0',
  fixedIn: null,
  summary: '',
  source: 'osv',
}

const knows = (...findings: Finding[]): Source => ({
  name: 'osv',
  judge: async (packages) => ({ findings, judged: new Set(packages) }),
})
const away: Source = { name: 'npm', judge: () => Promise.reject(new Error('answered 405')) }

const exitCode = async (source: Source | null, rules: Partial<Rules> = {}, target: Target = TARGET): Promise<number> =>
  decide((await judgeTargets([target], source ? [source] : [], [])).verdicts, { ...RULES, ...rules }).code

describe('a scan', () => {
  test('passes when every package was judged and nothing was found', async () => {
    assert.equal(await exitCode(knows()), 0)
  })

  test('without anybody to ask is a failure, never a pass', async () => {
    assert.equal(await exitCode(null), 2)
    const { verdicts, failures } = await judgeTargets([TARGET], [away], [])
    assert.deepEqual(failures, ['npm: answered 405'])
    assert.deepEqual(decide(verdicts, RULES), {
      code: 2,
      complaints: [
        'api: no source of advisories judged 1 npm packages',
        "api: no source of advisories judged 1 Debian's packages (debian 13)",
      ],
    })
  })

  test('in which one kind of package was judged by nobody is a failure', async () => {
    const half: Source = { name: 'osv', judge: async () => ({ findings: [], judged: new Set([NPM]) }) }
    assert.equal(await exitCode(half), 2)
  })

  test('of an image whose packages nobody knows is a failure', async () => {
    assert.equal(await exitCode(knows(), {}, { ...TARGET, isComplete: false }), 2)
  })

  test('fails from the severity on that it was told, and an unknown one counts as high', async () => {
    const at = (severity: Finding['severity'], failOn: Finding['severity']) =>
      exitCode(knows({ ...FINDING, severity }), { failOn })
    assert.deepEqual(
      await Promise.all([
        at('high', 'high'),
        at('critical', 'high'),
        at('unknown', 'high'),
        at('medium', 'high'),
        at('medium', 'medium'),
        at('high', 'critical'),
      ]),
      [1, 1, 1, 0, 1, 0],
    )
  })

  test('lets a finding of the system pass that nobody can fix yet, and no other', async () => {
    const system = { ...FINDING, package: 'b', version: '2.0' }
    assert.equal(await exitCode(knows(system)), 0)
    assert.equal(await exitCode(knows(system), { unfixed: true }), 1)
    assert.equal(await exitCode(knows({ ...system, fixedIn: '2.1' })), 1)
    assert.equal(await exitCode(knows(FINDING)), 1)
  })

  test('lets pass what is excepted, and fails on an exception that is expired or that nothing needs', async () => {
    const exceptions = [{ id: 'CVE-1', reason: 'It is never called with foreign data.', expires: '2026-11-23' }]
    assert.equal(await exitCode(knows(FINDING), { exceptions }), 0)
    assert.equal(await exitCode(knows(FINDING), { exceptions, today: '2026-11-23' }), 1)
    assert.equal(await exitCode(knows(), { exceptions }), 1)
    assert.equal(await exitCode(knows(), { exceptions, isPart: true }), 0)
  })

  test("takes a scanner's findings for the image's own", async () => {
    const found = { target: 'api', scanner: 'trivy', findings: [{ ...FINDING, source: 'trivy' }] }
    const [verdict] = (await judgeTargets([TARGET], [away], [found])).verdicts
    assert.ok(verdict)
    assert.deepEqual([decide([verdict], RULES).code, verdict.sources, verdict.findings.length], [1, ['trivy'], 1])
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from './finding.ts'
import { mergeFindings } from './merge-findings.ts'

const FINDING: Finding = {
  id: 'GHSA-1',
  aliases: ['CVE-2026-1'],
  severity: 'medium',
  package: 'a',
  version: '1.0.0',
  fixedIn: null,
  summary: 'x',
  source: 'osv',
}

test('what several tell of the same is one finding, as bad as the worst of them says', () => {
  const other: Finding = {
    ...FINDING,
    id: 'CVE-2026-1',
    aliases: [],
    severity: 'high',
    fixedIn: '1.0.1',
    source: 'trivy',
  }
  assert.deepEqual(mergeFindings([FINDING, other]), [
    { ...FINDING, severity: 'high', fixedIn: '1.0.1', source: 'osv, trivy' },
  ])
})

test('findings of other packages, versions or names stay apart, the worst first', () => {
  const others = [
    { ...FINDING, package: 'b' },
    { ...FINDING, version: '2.0.0' },
    { ...FINDING, id: 'GHSA-2', aliases: [], severity: 'critical' as const },
  ]
  assert.deepEqual(
    mergeFindings([FINDING, ...others]).map(({ id, package: name, version }) => `${id} ${name}@${version}`),
    ['GHSA-2 a@1.0.0', 'GHSA-1 a@1.0.0', 'GHSA-1 a@2.0.0', 'GHSA-1 b@1.0.0'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../advisories/finding.ts'
import { lineOf } from './run-scanners.ts'
import { SCANNERS } from './scanners.ts'

const scannerOf = (name: string) => {
  const scanner = SCANNERS.find((one) => one.name === name)
  assert.ok(scanner)
  return scanner
}

const read = (name: string, answer: object): Finding[] => scannerOf(name).read(JSON.stringify(answer))

test("Trivy's answer is read", () => {
  const found = {
    VulnerabilityID: 'CVE-2026-1',
    PkgName: 'libc6',
    InstalledVersion: '1',
    FixedVersion: '2',
    Severity: 'MEDIUM',
    Title: 'It breaks',
  }
  assert.deepEqual(read('trivy', { Results: [{ Vulnerabilities: [found] }, {}] }), [
    {
      id: 'CVE-2026-1',
      aliases: [],
      severity: 'medium',
      package: 'libc6',
      version: '1',
      fixedIn: '2',
      summary: 'It breaks',
      source: 'trivy',
    },
  ])
})

test("Grype's answer is read, with the other names of the same", () => {
  const found = {
    vulnerability: { id: 'GHSA-1', severity: 'Critical', description: 'It breaks', fix: { versions: ['2.0.0'] } },
    relatedVulnerabilities: [{ id: 'CVE-2026-1' }],
    artifact: { name: 'fastify', version: '1.0.0' },
  }
  assert.deepEqual(read('grype', { matches: [found] }), [
    {
      id: 'GHSA-1',
      aliases: ['CVE-2026-1'],
      severity: 'critical',
      package: 'fastify',
      version: '1.0.0',
      fixedIn: '2.0.0',
      summary: 'It breaks',
      source: 'grype',
    },
  ])
})

test("Docker Scout's answer is read, a finding for each package that a rule names", () => {
  const rule = {
    id: 'CVE-2026-1',
    shortDescription: { text: 'It breaks' },
    properties: {
      purls: ['pkg:deb/debian/libc6@2.41-1?os_name=debian', 'pkg:npm/%40a/b@1.0.0'],
      fixed_version: 'not fixed',
      'security-severity': '7.5',
    },
  }
  assert.deepEqual(
    read('scout', { runs: [{ tool: { driver: { rules: [rule] } } }] }).map((one) => [
      one.package,
      one.version,
      one.severity,
      one.fixedIn,
    ]),
    [
      ['libc6', '2.41-1', 'high', null],
      ['@a/b', '1.0.0', 'high', null],
    ],
  )
})

test('an answer that is none is an error, not an empty one', () => {
  for (const { name } of SCANNERS) assert.throws(() => read(name, {}), /it names no/, name)
})

test('a scanner runs from its own image only by digest, and sees the archive alone', () => {
  const image = `docker.io/aquasec/trivy@sha256:${'0'.repeat(64)}`
  const line = lineOf(scannerOf('trivy'), '/tmp/x/image.tar', image)
  assert.deepEqual(line.slice(0, 6), [
    'docker',
    'run',
    '--rm',
    '--mount',
    'type=bind,source=/tmp/x,target=/scan,readonly',
    image,
  ])
  assert.equal(line.at(-1), '/scan/image.tar')
  assert.throws(() => lineOf(scannerOf('trivy'), '/tmp/x/image.tar', 'aquasec/trivy:latest'), /by its digest/)
  assert.deepEqual(lineOf(scannerOf('trivy'), '/tmp/x/image.tar', undefined)[0], 'trivy')
})

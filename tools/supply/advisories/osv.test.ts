import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parsePackageUrl } from '../bom/package-url.ts'
import { ecosystemOf, indexPackages, matchRecord, type OsvRecord } from './osv.ts'

const match = (record: OsvRecord, ...urls: string[]) => matchRecord(record, indexPackages(urls.map(parsePackageUrl)))

const npm = (ranges: object[], versions: string[] = []): OsvRecord => ({
  id: 'GHSA-1',
  aliases: ['CVE-2026-1'],
  summary: 'It breaks',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
  affected: [{ package: { ecosystem: 'npm', name: '@a/b' }, ranges: ranges as never, versions }],
})

describe('an OSV record', () => {
  test('meets the versions from where it was introduced to before its fix, by the order of the ecosystem', () => {
    const record = npm([
      {
        type: 'SEMVER',
        events: [{ introduced: '1.0.0' }, { fixed: '1.10.0' }, { introduced: '2.0.0-rc.1' }, { fixed: '2.1.0' }],
      },
    ])
    const hits = ['0.9.0', '1.0.0', '1.9.9', '1.10.0', '2.0.0-beta.1', '2.0.0', '2.1.0'].filter(
      (version) => match(record, `pkg:npm/%40a/b@${version}`).length > 0,
    )
    assert.deepEqual(hits, ['1.0.0', '1.9.9', '2.0.0'])
    assert.deepEqual(match(record, 'pkg:npm/%40a/b@1.2.3'), [
      {
        id: 'GHSA-1',
        aliases: ['CVE-2026-1'],
        severity: 'high',
        package: '@a/b',
        version: '1.2.3',
        fixedIn: '1.10.0',
        summary: 'It breaks',
        source: 'osv',
      },
    ])
  })

  test('meets the versions that it lists, and those up to the last affected one', () => {
    assert.equal(match(npm([], ['1.0.0']), 'pkg:npm/%40a/b@1.0.0').length, 1)
    assert.equal(match(npm([], ['1.0.0']), 'pkg:npm/%40a/b@1.0.1').length, 0)
    const last = npm([{ type: 'SEMVER', events: [{ introduced: '0' }, { last_affected: '1.4.0' }] }])
    assert.equal(match(last, 'pkg:npm/%40a/b@1.4.0')[0]?.fixedIn, null)
    assert.equal(match(last, 'pkg:npm/%40a/b@1.4.1').length, 0)
  })

  test('meets no other package, no commit range, and nothing once it is withdrawn', () => {
    const all = [{ type: 'SEMVER', events: [{ introduced: '0' }] }]
    assert.equal(match(npm(all), 'pkg:npm/b@1.0.0').length, 0)
    assert.equal(match(npm([{ type: 'GIT', events: [{ introduced: '0' }] }]), 'pkg:npm/%40a/b@1.0.0').length, 0)
    assert.equal(match({ ...npm(all), withdrawn: '2026-01-01T00:00:00Z' }, 'pkg:npm/%40a/b@1.0.0').length, 0)
    assert.equal(match(npm(all), 'pkg:npm/%40a/b@1.0.0').length, 1)
  })

  test('of a distribution is filed under the source, in the order and the release of the distribution', () => {
    const record: OsvRecord = {
      id: 'DEBIAN-CVE-2026-2',
      upstream: ['CVE-2026-2'],
      affected: [
        {
          package: { ecosystem: 'Debian:13', name: 'glibc' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.41-12+deb13u2' }] }],
          ecosystem_specific: { urgency: 'low' },
        },
      ],
    }
    const url = (version: string, distro: string): string =>
      `pkg:deb/debian/libc6@${version}?distro=${distro}&upstream=glibc`
    assert.deepEqual(
      match(record, url('2.41-12+deb13u1', 'debian-13')).map((one) => [
        one.package,
        one.severity,
        one.fixedIn,
        one.aliases,
      ]),
      [['libc6', 'low', '2.41-12+deb13u2', ['CVE-2026-2']]],
    )
    assert.equal(match(record, url('2.41-12+deb13u2', 'debian-13')).length, 0)
    assert.equal(match(record, url('2.41-12+deb13u10', 'debian-13')).length, 0)
    assert.equal(match(record, url('2.41-12', 'debian-12')).length, 0)
  })

  test('of Alpine is compared as Alpine does', () => {
    const record: OsvRecord = {
      id: 'ALPINE-CVE-2026-3',
      affected: [
        {
          package: { ecosystem: 'Alpine:v3.22', name: 'musl' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.2.5-r10' }] }],
        },
      ],
    }
    const url = (version: string): string => `pkg:apk/alpine/musl-utils@${version}?distro=alpine-3.22.1&upstream=musl`
    assert.equal(match(record, url('1.2.5-r9'))[0]?.severity, 'unknown')
    assert.equal(match(record, url('1.2.5-r10')).length, 0)
  })
})

test('an ecosystem is named as OSV names it, and none where it knows none', () => {
  assert.deepEqual(
    [
      'pkg:npm/a@1',
      'pkg:deb/debian/a@1?distro=debian-13',
      'pkg:deb/debian/a@1?distro=debian-forky',
      'pkg:apk/alpine/a@1?distro=alpine-3.22.1',
      'pkg:generic/node@26.0.0',
    ].map((url) => ecosystemOf(parsePackageUrl(url))),
    ['npm', 'Debian:13', 'Debian:14', 'Alpine:v3.22', null],
  )
})

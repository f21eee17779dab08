import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Package } from '../inventory/package.ts'
import { packageUrl, parsePackageUrl } from './package-url.ts'

const DEBIAN = { id: 'debian', name: 'Debian GNU/Linux', version: '13' }
const LIBAUDIT: Package = {
  type: 'deb',
  name: 'libaudit1',
  version: '1:4.0.2-2+b2',
  architecture: 'amd64',
  licences: [],
  source: { name: 'audit', version: '1:4.0.2-2' },
}

test('a package of a distribution comes back with the source that its advisories name', () => {
  assert.deepEqual(parsePackageUrl(packageUrl(LIBAUDIT, DEBIAN)), {
    type: 'deb',
    name: 'libaudit1',
    version: '1:4.0.2-2+b2',
    source: { name: 'audit', version: '1:4.0.2-2' },
    distribution: { id: 'debian', version: '13' },
  })
})

test('a package that is its own source says no upstream', () => {
  const apk: Package = {
    type: 'apk',
    name: 'musl',
    version: '1.2.5-r10',
    architecture: 'x86_64',
    licences: [],
    source: { name: 'musl', version: '1.2.5-r10' },
  }
  assert.equal(
    packageUrl(apk, { id: 'alpine', name: 'Alpine Linux', version: '3.22.1' }),
    'pkg:apk/alpine/musl@1.2.5-r10?arch=x86_64&distro=alpine-3.22.1',
  )
})

test('a package of npm keeps its scope', () => {
  const url = packageUrl({ type: 'npm', name: '@pd/core', version: '0.1.0', licences: ['MIT'] }, DEBIAN)
  assert.deepEqual([url, parsePackageUrl(url).name], ['pkg:npm/%40pd/core@0.1.0', '@pd/core'])
})

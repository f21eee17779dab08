import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTelling } from './files.ts'
import { takeInventory } from './take-inventory.ts'

const DEBIAN = 'NAME="Debian GNU/Linux"\nVERSION_ID="13"\nID=debian\n'

test('the packages of distroless come from a file each, its checksums apart', () => {
  const files = new Map([
    ['usr/lib/os-release', DEBIAN],
    ['var/lib/dpkg/status.d/tzdata', 'Package: tzdata\nVersion: 2026b-1\n'],
    ['var/lib/dpkg/status.d/tzdata.md5sums', 'Package: wrong\nVersion: 1\n'],
    [
      'usr/share/doc/tzdata/copyright',
      'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nLicense: public-domain\n',
    ],
    ['app/node_modules/ajv/package.json', '{"name":"ajv","version":"8.0.0","license":"MIT"}'],
  ])
  for (const path of files.keys()) assert.ok(isTelling(path), path)
  const { packages, isComplete } = takeInventory(files)
  assert.deepEqual(
    [isComplete, packages.map(({ type, name, version, licences }) => [type, name, version, ...licences])],
    [
      true,
      [
        ['deb', 'tzdata', '2026b-1', 'public-domain'],
        ['npm', 'ajv', '8.0.0', 'MIT'],
      ],
    ],
  )
})

test('the packages of Alpine are found in either place of its database', () => {
  for (const path of ['lib/apk/db/installed', 'usr/lib/apk/db/installed']) {
    assert.ok(isTelling(path))
    const { packages } = takeInventory(
      new Map([
        ['etc/os-release', 'ID=alpine\nVERSION_ID=3.22.1\n'],
        [path, 'P:musl\nV:1.2.5-r10\n'],
      ]),
    )
    assert.deepEqual(
      packages.map(({ name }) => name),
      ['musl'],
    )
  }
})

test('a distribution without a database of its packages is not known completely, and one that is no distribution is', () => {
  assert.equal(takeInventory(new Map([['usr/lib/os-release', DEBIAN]])).isComplete, false)
  assert.equal(takeInventory(new Map()).isComplete, true)
})

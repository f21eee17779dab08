import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCopyright, readDpkgStatus } from './dpkg.ts'

const STATUS = `Package: libc6
Status: install ok installed
Architecture: amd64
Source: glibc
Version: 2.41-12+deb13u1
Description: GNU C Library
 Contains the standard libraries.
 .
 Version: 9 is only said here.

Package: libaudit1
Status: install ok installed
Architecture: amd64
Source: audit (1:4.0.2-2)
Version: 1:4.0.2-2+b2

Package: gone
Status: deinstall ok config-files
Version: 1.0
`

test('what dpkg has installed is listed with the source that advisories name', () => {
  assert.deepEqual(
    readDpkgStatus(STATUS).map(({ name, version, source }) => [name, version, source?.name, source?.version]),
    [
      ['libc6', '2.41-12+deb13u1', 'glibc', '2.41-12+deb13u1'],
      ['libaudit1', '1:4.0.2-2+b2', 'audit', '1:4.0.2-2'],
    ],
  )
})

test('a file of distroless, which has no status, is one package', () => {
  assert.deepEqual(readDpkgStatus('Package: tzdata\nVersion: 2026b-0+deb13u1\nArchitecture: all\n'), [
    {
      type: 'deb',
      name: 'tzdata',
      version: '2026b-0+deb13u1',
      architecture: 'all',
      licences: [],
      source: { name: 'tzdata', version: '2026b-0+deb13u1' },
    },
  ])
})

test('the licences of a copyright file are named once each, and of a free text not guessed', () => {
  const text = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: *
License: LGPL-2.1+

Files: a/*
License: GPL-2+
 This is its text.

Files: b/*
License: LGPL-2.1+
`
  assert.deepEqual(readCopyright(text), ['GPL-2+', 'LGPL-2.1+'])
  assert.deepEqual(readCopyright('It is under the GPL.\nLicense: see above\n'), [])
})

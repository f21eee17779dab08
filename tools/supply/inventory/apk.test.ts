import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readApkInstalled } from './apk.ts'

const INSTALLED = `C:Q1pxLTtdPFVQYpcqYSaWgrWNPLLPE=
P:musl-utils
V:1.2.5-r10
A:x86_64
S:36959
L:MIT AND BSD-2-Clause AND GPL-2.0-or-later
o:musl
F:sbin
R:ldconfig

P:alpine-baselayout-data
V:3.7.0-r0
A:x86_64
`

test('what Alpine has installed is listed with its licence and the source that advisories name', () => {
  assert.deepEqual(
    readApkInstalled(INSTALLED).map(({ name, version, licences, source }) => [name, version, licences, source?.name]),
    [
      ['musl-utils', '1.2.5-r10', ['MIT AND BSD-2-Clause AND GPL-2.0-or-later'], 'musl'],
      ['alpine-baselayout-data', '3.7.0-r0', [], 'alpine-baselayout-data'],
    ],
  )
})

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { parsePackageUrl } from '../bom/package-url.ts'
import { runCommand } from '../run-command.ts'
import { missedUpdates, newestSources, openList, openRelease } from './debian-lists.ts'

const LIST = `Package: libc6
Source: glibc
Version: 2.41-12+deb13u1

Package: libc6
Source: glibc
Version: 2.41-12+deb13u2

Package: libssl3t64
Source: openssl (3.5.1-1+deb13u1)
Version: 3.5.1-1+deb13u1+b1
`

test('a package is missing an update when its source is older than the newest one that was published', () => {
  const installed = [
    'pkg:deb/debian/libc6@2.41-12?distro=debian-13&upstream=glibc',
    'pkg:deb/debian/libc-bin@2.41-12+deb13u2?distro=debian-13&upstream=glibc',
    'pkg:deb/debian/openssl@3.5.1-1+deb13u1?distro=debian-13',
    'pkg:deb/debian/tzdata@2025b-4?distro=debian-13',
  ].map(parsePackageUrl)
  assert.deepEqual(
    missedUpdates(installed, newestSources(LIST)).map((one) => [one.package, one.version, one.fixedIn, one.severity]),
    [['libc6', '2.41-12', '2.41-12+deb13u2', 'high']],
  )
})

test('a list counts only if the release file names it', async () => {
  const packed = Buffer.from(await runCommand('sh', ['-c', 'xz --stdout | base64'], { input: LIST }), 'base64')
  const sum = createHash('sha256').update(packed).digest('hex')
  const release = `SHA256:\n ${sum} ${String(packed.length).padStart(8)} main/binary-amd64/Packages.xz`
  assert.equal(await openList(packed, release), LIST.trim())
  await assert.rejects(openList(packed, release.replace(sum, '0'.repeat(64))), /not the list/)
  await assert.rejects(openList(packed, release.replace('amd64', 'arm64')), /not the list/)
})

test('a release file that Debian did not sign is refused, and so is a missing keyring', async () => {
  const forged = Buffer.from('Origin: Debian\nValid-Until: Fri, 27 Nov 2099 00:12:42 UTC\n')
  await assert.rejects(openRelease(forged, '/no/keyring.gpg', new Date()), /keyring\.gpg is missing/)
  await assert.rejects(openRelease(forged, import.meta.filename, new Date()), /gpgv/)
})

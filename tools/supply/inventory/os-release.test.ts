import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOsRelease } from './os-release.ts'

test('a release is known by its number, or by its name until it has one', () => {
  assert.deepEqual(
    readOsRelease(
      'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nVERSION_ID="13"\nVERSION_CODENAME=trixie\nID=debian\n',
    ),
    { id: 'debian', name: 'Debian GNU/Linux', version: '13' },
  )
  assert.deepEqual(readOsRelease('NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.1\n'), {
    id: 'alpine',
    name: 'Alpine Linux',
    version: '3.22.1',
  })
  assert.deepEqual(readOsRelease('NAME="Debian GNU/Linux"\nVERSION_CODENAME=forky\nID=debian\n')?.version, 'forky')
})

test('a file that names nobody is no distribution', () => {
  assert.equal(readOsRelease(''), null)
})

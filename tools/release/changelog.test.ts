import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '../project-files.ts'
import { notesOf } from './changelog.ts'
import { Refusal } from './refusal.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Not yet.

## [0.2.0] - 2027-01-31

### Added

- A room for twenty, that
  goes on over a line.

### Fixed

- A typo.

## [0.1.1] - Unreleased

### Fixed

- Something without a date.

## [0.1.0] - 2026-11-22

- First.
`

describe('the notes of a release', () => {
  test('are what the changelog says of its version, and of no other', () => {
    assert.equal(
      notesOf(CHANGELOG, '0.2.0'),
      '### Added\n- A room for twenty, that\n  goes on over a line.\n\n### Fixed\n- A typo.\n',
    )
  })

  test('are refused for a version that has no section, or one without a date', () => {
    assert.throws(() => notesOf(CHANGELOG, '0.3.0'), Refusal)
    assert.throws(() => notesOf(CHANGELOG, '0.1.1'), Refusal)
  })

  test('can be had of the version of this tree', () => {
    const { version } = JSON.parse(read('package.json'))
    assert.match(notesOf(read('CHANGELOG.md'), version), /^### Added\n- The solo game, /)
  })
})

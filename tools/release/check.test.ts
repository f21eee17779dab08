import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { checkRelease, tagFrom } from './check.ts'
import { Refusal } from './refusal.ts'

describe('a release', () => {
  let root: string
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pd-release-'))
    writeFileSync(join(root, 'package.json'), '{ "version": "0.2.0" }')
    writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## [0.2.0] - 2027-01-31\n\n### Added\n\n- Rooms.\n')
  })
  after(() => rmSync(root, { recursive: true }))

  test('is tagged with the version of package.json, after a v', () => {
    assert.deepEqual(checkRelease(root, 'v0.2.0'), { version: '0.2.0', notes: '### Added\n- Rooms.\n' })
    for (const tag of ['v0.2.1', '0.2.0', 'v0.2.0-rc.1', '']) assert.throws(() => checkRelease(root, tag), Refusal, tag)
  })

  test('needs no tag to be rehearsed', () => {
    assert.equal(checkRelease(root).version, '0.2.0')
  })

  test('is refused while the changelog says nothing of it', () => {
    writeFileSync(join(root, 'package.json'), '{ "version": "0.3.0" }')
    assert.throws(() => checkRelease(root, 'v0.3.0'), Refusal)
  })

  test('knows its tag from what the hosted CI says, and takes no branch for one', () => {
    assert.equal(tagFrom({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v0.2.0' }), 'v0.2.0')
    assert.equal(tagFrom({ GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' }), undefined)
    assert.equal(tagFrom({}), undefined)
  })
})

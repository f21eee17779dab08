import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { copyTree } from '../release/copy-tree.ts'
import { installLinters, lintGithub, lintShell, shellScripts } from './lint.ts'

describe('what hosted CI reads', () => {
  let tree: ReturnType<typeof copyTree>
  before(() => {
    installLinters()
    tree = copyTree()
  })
  after(() => tree.remove())

  /** The text of a file after one change of it, which must be one. */
  const changed = (file: string, from: string, to: string): string => {
    const text = readFileSync(join(tree.root, file), 'utf8')
    assert.notEqual(text.replace(from, to), text)
    return text.replace(from, to)
  }

  test('a workflow is accepted as it is, and refused with its place when it is broken', () => {
    assert.equal(lintGithub(tree.root), '')
    const breaks = [
      ['timeout-minutes: 15', 'timeout-minute: 15', 'unexpected key "timeout-minute"'],
      ['needs: images', 'needs: pictures', 'needs job "pictures" which does not exist'],
      ['github.ref ', 'github.reference ', 'property "reference" is not defined'],
      ['ubuntu-24.04-arm', 'ubuntu-24.04-leg', 'label "ubuntu-24.04-leg" is unknown'],
    ] as const
    for (const [at, [from, to]] of breaks.entries())
      writeFileSync(
        join(tree.root, `.github/workflows/broken-${at}.yml`),
        changed('.github/workflows/ci.yml', from, to),
      )
    const said = lintGithub(tree.root).split('\n')
    for (const [at, [, , complaint]] of breaks.entries())
      assert.ok(
        said.some((line) => line.includes(complaint) && line.includes(`broken-${at}.yml:`)),
        `${complaint} is not in:\n${said.join('\n')}`,
      )
  })

  test('nothing to look at is no pass', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pd-empty-'))
    assert.notEqual(lintGithub(folder), '')
    rmSync(folder, { recursive: true })
  })

  test('a script that shellcheck would not write is refused', () => {
    assert.equal(lintShell(tree.root), '')
    writeFileSync(join(tree.root, '.ci/careless'), '#!/bin/sh\nrm -rf $1/*\n')
    assert.match(lintShell(tree.root), /\.ci\/careless line 2:.*SC2086/s)
  })

  test('every shell script is known, with and without an ending', () => {
    const scripts = shellScripts(tree.root)
    for (const file of ['.ci/run', '.ci/lib', '.ci/in-debian', 'tools/engine', 'tools/test-database'])
      assert.ok(scripts.includes(file), file)
    for (const file of scripts) assert.doesNotMatch(file, /\.(ts|js|json|yaml|md)$/)
  })
})

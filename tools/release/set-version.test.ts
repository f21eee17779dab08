import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { filesOf, ROOT } from '../project-files.ts'
import { versionOf } from './check.ts'
import { copyTree } from './copy-tree.ts'
import { Refusal } from './refusal.ts'
import { setVersion } from './set-version.ts'

const RARE = '7.77.777-rc.7'

describe('a new version', () => {
  let tree: ReturnType<typeof copyTree>
  let copy: string
  const old = versionOf(ROOT)
  const read = (file: string): string => readFileSync(join(copy, file), 'utf8')
  before(() => {
    tree = copyTree()
    copy = tree.root
  })
  beforeEach(() => setVersion(copy, old))
  after(() => tree.remove())

  test('changes the manifest of every workspace, the lock file, the chart and the names of the images, and nothing else', () => {
    const workspaces = JSON.parse(
      execFileSync('npm', ['query', '.workspace'], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ).map(({ location }: { location: string }) => `${location}/package.json`)
    const changed = setVersion(copy, RARE)
    for (const file of [
      'compose.yaml',
      'deploy/helm/pixel-detective/Chart.yaml',
      'package-lock.json',
      'package.json',
      ...workspaces,
    ])
      assert.ok(changed.includes(file), file)
    for (const file of changed)
      assert.match(file, /(^|\/)(package(-lock)?\.json|compose[^/]*\.yaml|stack\.yaml|Chart\.yaml)$/)
  })

  test('leaves no place that names the old one, but for what happened before and for packages of others', () => {
    setVersion(copy, RARE)
    const isThirdParty = (line: string) => /^\s+"(version|resolved|node_modules\/)|": "[\^~]/.test(line)
    const left = filesOf(copy)
      .filter(
        (file) => !/^(CHANGELOG\.md|THIRD_PARTY_NOTICES)$|\.test\.ts$|\/testing\/|\.(png|woff2|jpg|gz)$/.test(file),
      )
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => new RegExp(`(?<![\\d.])${old.replaceAll('.', '\\.')}(?![\\d.])`).test(line))
          .filter((line) => !(file.endsWith('package-lock.json') && isThirdParty(line)))
          .map((line) => `${file}: ${line.trim()}`),
      )
    assert.deepEqual(left, [])
  })

  test('and back again leaves every file as it was', () => {
    setVersion(copy, RARE)
    setVersion(copy, old)
    for (const file of filesOf(copy)) assert.equal(read(file), readFileSync(join(ROOT, file), 'utf8'), file)
  })

  test('is refused unless it is one', () => {
    for (const wrong of ['v0.2.0', '0.2', '0.2.0 ', '', '0.02.0']) assert.throws(() => setVersion(copy, wrong), Refusal)
  })
})

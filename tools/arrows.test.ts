import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { judgeDependencies, judgeImport, judgeTree } from './arrows.ts'

const core = { name: 'core', folder: '/x/packages/core', allowed: new Set<string>() }
const web = { name: 'web', folder: '/x/apps/web', allowed: new Set(['@pd/contract', 'preact']) }

test('the tree as it stands has only allowed arrows', () => {
  assert.deepEqual(judgeTree(resolve(import.meta.dirname, '..')), [])
})

test('core may not touch the machine, but its tests may', () => {
  assert.equal(judgeImport(core, '/x/packages/core/src/a.ts', 'node:fs'), 'core knows no machine')
  assert.equal(judgeImport(core, '/x/packages/core/src/a.test.ts', 'node:test'), null)
})

test('a relative path may not leave its workspace', () => {
  assert.equal(judgeImport(core, '/x/packages/core/src/a.ts', '../../store/src/index.ts'), 'leaves its own src folder')
  assert.equal(judgeImport(core, '/x/packages/core/src/text/a.ts', '../b.ts'), null)
})

test('only declared packages may be imported', () => {
  assert.equal(judgeImport(core, '/x/packages/core/src/a.ts', '@pd/store'), 'is not among its dependencies')
  assert.equal(judgeImport(web, '/x/apps/web/src/a.tsx', 'preact/hooks'), null)
})

test('the web app takes the client of the contract and nothing else', () => {
  assert.equal(judgeImport(web, '/x/apps/web/src/a.ts', '@pd/contract'), 'takes more of the contract than its client')
  assert.equal(judgeImport(web, '/x/apps/web/src/a.ts', '@pd/contract/client'), null)
  assert.notEqual(judgeImport(web, '/x/apps/web/src/a.ts', '@pd/contract/try-room'), null)
})

test('whoever tries the whole from outside also takes what tries a room', () => {
  const e2e = { name: 'e2e', folder: '/x/e2e', allowed: new Set(['@pd/contract']) }
  assert.equal(judgeImport(e2e, '/x/e2e/src/a.ts', '@pd/contract/try-room'), null)
  assert.notEqual(judgeImport(e2e, '/x/e2e/src/a.ts', '@pd/contract'), null)
})

test('shipped code may not import test support, but tests and test support may', () => {
  const api = { name: 'api', folder: '/x/apps/api', allowed: new Set(['@pd/store', '@pd/contract']) }
  const refused = 'is test support, which does not ship'
  for (const specifier of ['./try-app.ts', './room/try-room/index.ts', './app.test.ts', './app.process.ts'])
    assert.equal(judgeImport(api, '/x/apps/api/src/a.ts', specifier), refused, specifier)
  for (const specifier of ['@pd/store/try-mysql', '@pd/contract/try-room'])
    assert.equal(judgeImport(api, '/x/apps/api/src/a.ts', specifier), refused, specifier)
  for (const file of ['a.test.ts', 'a.process.ts', 'a.laws.ts', 'try-app.ts', 'try-room/a.ts'])
    assert.equal(judgeImport(api, `/x/apps/api/src/${file}`, './try-app.ts'), null, file)
  assert.equal(judgeImport(api, '/x/apps/api/src/a.ts', './retry-delay.ts'), null)
})

test('a package.json may not draw an arrow that the architecture lacks', () => {
  const store = { name: 'store', folder: '', allowed: new Set(['@pd/core', '@pd/pictures']) }
  assert.deepEqual(judgeDependencies(store), ['store may not depend on @pd/pictures'])
})

test('a folder without workspaces is an error, not a pass', () => {
  const empty = mkdtempSync(join(tmpdir(), 'arrows-'))
  assert.throws(() => judgeTree(empty))
  rmSync(empty, { recursive: true })
})

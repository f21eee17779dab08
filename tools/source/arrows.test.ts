import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { judgeDependencies, judgeImport, judgeTree } from './arrows.ts'

const shipped = new Set<string>()
const core = { name: 'core', folder: '/x/packages/core', allowed: new Set<string>(), shipped }
const web = { name: 'web', folder: '/x/apps/web', allowed: new Set(['@pd/contract', 'preact']), shipped }

test('the tree as it stands has only allowed arrows', () => {
  assert.deepEqual(judgeTree(resolve(import.meta.dirname, '../..')), [])
})

test('core may not touch the machine, but its tests may', () => {
  assert.equal(judgeImport(core, '/x/packages/core/src/a.ts', 'node:fs'), 'core knows no machine')
  assert.equal(judgeImport(core, '/x/packages/core/src/a.test.ts', 'node:test'), null)
})

test('a relative path may not leave its workspace', () => {
  assert.equal(judgeImport(core, '/x/packages/core/src/a.ts', '../../store/src/index.ts'), 'leaves its own src folder')
  assert.equal(judgeImport(core, '/x/packages/core/src/answers/a.ts', '../b.ts'), null)
})

test('only declared packages may be imported', () => {
  assert.equal(judgeImport(core, '/x/packages/core/src/a.ts', '@pd/store'), 'is not among its dependencies')
  assert.equal(judgeImport(web, '/x/apps/web/src/a.tsx', 'preact/hooks'), null)
})

test('the web app takes the client of the contract and nothing else', () => {
  assert.equal(judgeImport(web, '/x/apps/web/src/a.ts', '@pd/contract'), 'takes more of the contract than its client')
  assert.equal(judgeImport(web, '/x/apps/web/src/a.ts', '@pd/contract/client'), null)
})

test('nothing that a browser loads takes the frequent words, which the server reads and tests may', () => {
  const allowed = new Set(['@pd/languages'])
  const judge = (at: typeof web, file: string, specifier: string) =>
    judgeImport({ ...at, allowed }, `${at.folder}/src/${file}`, specifier)
  const refused = 'is for the server alone'
  for (const specifier of ['@pd/languages/frequent-words', '@pd/languages/words/fr.txt?raw'])
    assert.deepEqual([judge(web, 'a.tsx', specifier), judge(core, 'a.ts', specifier)], [refused, refused])
  assert.equal(judge(web, 'a.ts', '../../../packages/languages/words/fr.txt?raw'), 'leaves its own src folder')
  assert.deepEqual(
    [judge(web, 'a.ts', '@pd/languages'), judge(core, 'a.test.ts', '@pd/languages/frequent-words')],
    [null, null],
  )
})

test('shipped code may not import test support, but tests and test support may', () => {
  const api = { name: 'api', folder: '/x/apps/api', allowed: new Set(['@pd/testing']), shipped }
  const refused = 'is test support, which does not ship'
  for (const specifier of ['./testing/test-app.ts', '../testing/a.ts', './app.test.ts', './app.process.ts'])
    assert.equal(judgeImport(api, '/x/apps/api/src/room/a.ts', specifier), refused, specifier)
  assert.equal(judgeImport(api, '/x/apps/api/src/a.ts', '@pd/testing/random'), refused)
  for (const file of ['a.test.ts', 'a.process.ts', 'a.database.ts', 'testing/a.ts', 'room/testing/a.ts'])
    assert.equal(judgeImport(api, `/x/apps/api/src/${file}`, '@pd/testing/random'), null, file)
  assert.equal(judgeImport(api, '/x/apps/api/src/a.ts', './testing-grounds.ts'), null)
})

test('test support is a dependency of tests alone', () => {
  const testing = new Set(['@pd/testing'])
  const store = { name: 'store', folder: '', allowed: testing, shipped }
  assert.deepEqual(judgeDependencies(store), [])
  assert.deepEqual(judgeDependencies({ ...store, shipped: testing }), ['store may use @pd/testing in its tests alone'])
})

test('a package.json may not draw an arrow that the architecture lacks', () => {
  const store = { name: 'store', folder: '', allowed: new Set(['@pd/core', '@pd/pictures']), shipped }
  assert.deepEqual(judgeDependencies(store), ['store may not depend on @pd/pictures'])
})

test('a folder without workspaces is an error, not a pass', () => {
  const empty = mkdtempSync(join(tmpdir(), 'arrows-'))
  assert.throws(() => judgeTree(empty))
  rmSync(empty, { recursive: true })
})

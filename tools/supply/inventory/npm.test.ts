import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PACKAGE_MANIFEST, readHiddenLock, readManifest } from './npm.ts'

test('only a manifest that is a package of its own counts', () => {
  for (const file of [
    'app/node_modules/ajv/package.json',
    'app/node_modules/@img/sharp-linux-x64/package.json',
    'app/node_modules/a/node_modules/b/package.json',
    'app/packages/core/package.json',
    'app/apps/api/package.json',
  ])
    assert.match(file, PACKAGE_MANIFEST)
  for (const file of [
    'app/node_modules/fast-uri/benchmark/package.json',
    'app/node_modules/kysely/dist/cjs/package.json',
    'app/node_modules/@img/package.json',
    'app/package.json',
  ])
    assert.doesNotMatch(file, PACKAGE_MANIFEST)
})

test('a package has its licence in any of the forms that npm knew, and the integrity that npm checked', () => {
  const lock = readHiddenLock(
    'app/node_modules/.package-lock.json',
    JSON.stringify({ packages: { 'node_modules/a': { integrity: 'sha512-AAAA' } } }),
  )
  assert.deepEqual(
    readManifest('app/node_modules/a/package.json', '{"name":"a","version":"1.0.0","license":"MIT"}', lock),
    [{ type: 'npm', name: 'a', version: '1.0.0', licences: ['MIT'], integrity: 'sha512-AAAA' }],
  )
  const licences = (manifest: object) =>
    readManifest('x/package.json', JSON.stringify({ name: 'a', version: '1', ...manifest }), new Map())[0]?.licences
  assert.deepEqual(licences({ license: { type: 'ISC' } }), ['ISC'])
  assert.deepEqual(licences({ licenses: [{ type: 'MIT' }, { type: 'X11' }] }), ['MIT', 'X11'])
  assert.deepEqual(licences({}), [])
})

test('a package of ours has the licence of the project', () => {
  assert.deepEqual(
    readManifest('app/packages/core/package.json', '{"name":"@pd/core","version":"0.1.0"}', new Map())[0]?.licences,
    ['MIT'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../project-files.ts'
import { stackServices } from '../stack/stack-services.ts'
import { helpOf, WORKER } from './help.ts'
import { jobsPage } from './jobs-page.ts'
import { settingsPage } from './settings-page.ts'

test('docs/settings.md is what `npm run pages` writes', () => assert.equal(read('docs/settings.md'), settingsPage()))

test('docs/jobs.md is what `npm run pages` writes', () => assert.equal(read('docs/jobs.md'), jobsPage()))

test('the settings of the container stack are read by the process that they are handed to', () => {
  const ours = Object.entries(stackServices()).filter(
    ([, { image, entrypoint }]) => /\/(api|worker):/.test(image ?? '') && entrypoint === undefined,
  )
  assert.deepEqual(ours.map(([name]) => name).sort(), [
    'after-jobs',
    'api',
    'backup',
    'decoder',
    'import',
    'migrate',
    'nightly',
    'password',
    'restore',
    'secrets',
    'uploads',
    'watch',
    'watch-secrets',
    'worker',
  ])
  for (const [name, { command = [], environment = {} }] of ours) {
    const said = name === 'api' ? helpOf('apps/api/src/main.ts') : helpOf(WORKER, command[0] ?? 'housekeeping')
    const known = new Set(said.match(/\b[A-Z][A-Z][A-Z0-9_]*\b/g))
    for (const variable of Object.keys(environment)) assert.ok(known.has(variable), `${name} does not read ${variable}`)
  }
})

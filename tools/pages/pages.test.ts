import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../project-files.ts'
import { jobsPage } from './jobs-page.ts'
import { settingsPage } from './settings-page.ts'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

test('docs/settings.md is what `npm run pages` writes', () => assert.equal(read('docs/settings.md'), settingsPage()))

test('docs/jobs.md is what `npm run pages` writes', () => assert.equal(read('docs/jobs.md'), jobsPage()))

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PACK_SCHEMA } from '@pd/contract'
import { ROOT } from '../project-files.ts'
import { endpointTable } from './endpoint-table.ts'

test('docs/endpoints.md is what `npm run endpoints` writes', () => {
  assert.equal(readFileSync(join(ROOT, 'docs/endpoints.md'), 'utf8'), endpointTable())
})

test('docs/pack-1.schema.json is what `npm run endpoints` writes', () => {
  assert.equal(readFileSync(join(ROOT, 'docs/pack-1.schema.json'), 'utf8'), PACK_SCHEMA)
})

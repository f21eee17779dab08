import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PACK_SCHEMA } from '@pd/contract'
import { read } from '../project-files.ts'
import { endpointTable } from './endpoint-table.ts'

test('docs/endpoints.md is what `npm run endpoints` writes', () => {
  assert.equal(read('docs/endpoints.md'), endpointTable())
})

test('docs/pack-1.schema.json is what `npm run endpoints` writes', () => {
  assert.equal(read('docs/pack-1.schema.json'), PACK_SCHEMA)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileSerializer } from './serializers.ts'

const compile = (schema: object) => compileSerializer({ schema, method: 'GET', url: '/', httpStatus: '200' })

test('a schema is compiled once, and writes what it describes', () => {
  const schema = { type: 'object', properties: { name: { type: 'string' } } }
  const serialize = compile(schema)
  assert.equal(serialize({ name: 'cat', secret: 'a field of no schema' }), '{"name":"cat"}')
  assert.equal(compile(schema), serialize)
  assert.notEqual(compile({ ...schema }), serialize)
})

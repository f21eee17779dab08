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

test('a value or null is written as it is, in lists and fields alike', () => {
  const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }], description: 'one or none' })
  const item = { type: 'object', properties: { name: { type: 'string' } } }
  const of = { level: orNull({ type: 'integer' }), text: orNull({ type: 'string' }), kind: orNull({ enum: ['a'] }) }
  const sits = { anyOf: [{ const: 'a', type: 'string' }, { const: 'b', type: 'string' }, { type: 'null' }] }
  const properties = { ...of, sits, item: orNull(item), list: { type: 'array', items: orNull(item) } }
  const serialize = compile({ type: 'object', properties })
  const texts = ['{"level":0,"text":"","kind":"a","sits":"b","item":{"name":"cat"},"list":[{"name":"dog"},null]}']
  texts.push('{"level":null,"text":null,"kind":null,"sits":null,"item":null,"list":[]}')
  for (const text of texts) assert.equal(serialize(JSON.parse(text)), text)
})

test('a union of several kinds is written by the one that fits', () => {
  const anyOf = [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'null' }]
  const serialize = compile({ type: 'object', properties: { name: { anyOf } } })
  for (const name of ['cat', ['cat', 'dog'], null]) assert.equal(serialize({ name }), JSON.stringify({ name }))
})

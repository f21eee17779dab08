import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undocumentedIn } from './documented-exports.ts'

test('an export without a doc comment right before it is named', () => {
  const source = [
    '/** Says so. */',
    'export const a = 1',
    'export const b = 2',
    '// a remark',
    'export type C = number',
    '/**',
    ' * Says so.',
    ' */',
    'export function d() {}',
    '/* no doc comment */',
    'export class E {}',
    'const f = 3',
    "export * from './g.ts'",
    "export { h } from './h.ts'",
    'export abstract class I {}',
    'export async function j() {}',
  ]
  assert.deepEqual(undocumentedIn(source.join('\n')), ['b', 'C', 'E', 'I', 'j'])
})

test('a type that is read off a value has the comment of the value', () => {
  const source = ['Static<typeof A>', 'ReturnType<typeof a>', '(typeof a)[number]', 'keyof typeof a', 'A']
  assert.deepEqual(undocumentedIn(source.map((type, at) => `export type T${at} = ${type}`).join('\n')), ['T3', 'T4'])
})

test('a comment belongs to one export', () => {
  assert.deepEqual(undocumentedIn('/** Both? */\nexport const a = 1\n\nexport const b = 2\n'), ['b'])
})

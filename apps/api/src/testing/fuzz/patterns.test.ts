import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeApi } from '@pd/contract'
import { seeded } from '@pd/testing/random'
import { textLike } from './patterns.ts'

const patternsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'pattern' && typeof inner === 'string' ? [inner] : patternsIn(inner),
  )
}

test('a text that is made of a pattern matches it, for each pattern of the API', () => {
  const random = seeded(1)
  const others = ['^(?:a|b\\.c)+$', '^\\d{4}-(0[1-9]|1[0-2])$', '^[\\w.-]{2,}x?$', '^(a(b|c){2})*$']
  for (const pattern of new Set([...patternsIn(describeApi('0.0.0')), ...others]))
    for (let n = 0; n < 50; n++) assert.match(textLike(pattern, random), new RegExp(pattern, 'u'))
})

test('a pattern that is not understood throws', () => {
  assert.throws(() => textLike('^[^a]$', seeded(1)), /excludes/)
})

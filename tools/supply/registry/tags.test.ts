import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newerTag } from './tags.ts'

test('a newer tag has higher numbers and is otherwise of the same shape', () => {
  const tags = [
    '26-trixie-slim',
    '27-trixie-slim',
    '28-bookworm-slim',
    '28-trixie',
    '26.11-trixie-slim',
    'latest',
    '9-trixie-slim',
  ]
  assert.equal(newerTag('26-trixie-slim', tags), '27-trixie-slim')
  assert.equal(newerTag('27-trixie-slim', tags), null)
  assert.equal(
    newerTag('1.30-alpine-slim', [
      '1.9-alpine-slim',
      '1.30-alpine-slim',
      '1.31-alpine-slim',
      '1.31.2-alpine-slim',
      '1.32-alpine',
    ]),
    '1.31-alpine-slim',
  )
  assert.equal(newerTag('v3.5.3', ['v3.5.10', 'v3.5.4', 'v4']), 'v3.5.10')
})

test('a tag without a number has no newer one', () => {
  assert.equal(newerTag('nonroot', ['nonroot', 'debug', '13']), null)
})

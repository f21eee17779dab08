import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webAddress } from './web-address.ts'

test('an absolute http or https address is a web address', () => {
  for (const address of ['https://example.org', 'http://a.b/c?d=e#f', 'HTTPS://EXAMPLE.ORG/é', 'https://[::1]:8080/'])
    assert.equal(webAddress(address), address)
})

test('other schemes, relative addresses and texts are no web address', () => {
  for (const text of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' https://example.org',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'https:example.org',
    'https:///example.org',
    'https://exam\nple.org',
    '//example.org',
    'example.org',
    '/about',
    '',
    null,
    undefined,
  ])
    assert.equal(webAddress(text), null, String(text))
})

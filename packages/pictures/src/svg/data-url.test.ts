import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDataUrl } from './data-url.ts'

const read = (text: string) => {
  const data = readDataUrl(new URL(text))
  return data && [data.type, data.bytes.toString('latin1')]
}

test('a data URL is read as the decoder of drawings reads it', () => {
  for (const [text, type, content] of [
    ['data:image/png;base64,QUJD', 'image/png', 'ABC'],
    ['DATA:Image/PNG ; x=y; BASE64 ,QU\tJD', 'image/png', 'ABC'],
    ['data:;base64,QUJD==', '', 'ABC'],
    ['data:,a%20b?c', '', 'a b?c'],
    ['data:image/png,%89PNG', 'image/png', '\x89PNG'],
    ['data:image/png;base64,QU%4AD#part', 'image/png', 'ABC'],
    ['data:text/plain;base64;x,QUJD', 'text/plain', 'QUJD'],
  ] as const)
    assert.deepEqual(read(text), [type, content], text)
  assert.equal(read('data:image/png'), null)
})

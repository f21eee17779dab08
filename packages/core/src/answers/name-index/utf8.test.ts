import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf } from '../normalise/letters.ts'
import { PackedList } from './packed-list.ts'
import { readUtf8, utf8Of } from './utf8.ts'

const packed = (bytes: readonly number[]): PackedList => {
  const list = new PackedList()
  for (const byte of bytes) list.push(byte)
  return list
}

test('texts are encoded as the platform encodes them', () => {
  for (const text of ['', 'tiger', 'löwe', 'тигр', '老虎', '🐅', 'a🐅é老z'])
    assert.deepEqual(utf8Of(lettersOf(text)), [...new TextEncoder().encode(text)])
})

test('every letter of Unicode is read as it was encoded, halves of surrogate pairs included', () => {
  const letters = Array.from({ length: 0x110000 }, (_, letter) => letter)
  for (let from = 0; from < letters.length; from += 0x1000) {
    const some = letters.slice(from, from + 0x1000)
    const bytes = utf8Of(some)
    assert.deepEqual(readUtf8(packed(bytes), 0, bytes.length), some)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf } from '../normalise/letters.ts'
import { PackedList } from './packed-list.ts'
import { pushUtf8, readUtf8 } from './utf8.ts'

const encode = (letters: readonly number[]): PackedList => {
  const bytes = PackedList.ofBytes()
  pushUtf8(bytes, letters)
  return bytes
}

test('texts are encoded as the platform encodes them', () => {
  for (const text of ['', 'tiger', 'löwe', 'тигр', '老虎', '🐅', 'a🐅é老z']) {
    const bytes = encode(lettersOf(text))
    assert.deepEqual(
      Array.from({ length: bytes.length }, (_, at) => bytes.at(at)),
      [...new TextEncoder().encode(text)],
    )
  }
})

test('every letter of Unicode is read as it was encoded, halves of surrogate pairs included', () => {
  const letters = Array.from({ length: 0x110000 }, (_, letter) => letter)
  for (let from = 0; from < letters.length; from += 0x1000) {
    const some = letters.slice(from, from + 0x1000)
    const bytes = encode(some)
    assert.deepEqual(readUtf8(bytes, 0, bytes.length), some)
  }
})

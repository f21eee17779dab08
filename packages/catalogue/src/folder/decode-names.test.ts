import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeName, guessEncoding } from './decode-names.ts'

/** Names as their bytes in code page 850, and in Windows-1252. */
const NAMES: readonly (readonly [name: string, dos: string, windows: string])[] = [
  ['éléphant', '82 6c 82 70 68 61 6e 74', 'e9 6c e9 70 68 61 6e 74'],
  ['Löwe', '4c 94 77 65', '4c f6 77 65'],
  ['Bär', '42 84 72', '42 e4 72'],
  ['Übung', '9a 62 75 6e 67', 'dc 62 75 6e 67'],
  ['ÉCOLE', '90 43 4f 4c 45', 'c9 43 4f 4c 45'],
  ['niño', '6e 69 a4 6f', '6e 69 f1 6f'],
  ['garçon', '67 61 72 87 6f 6e', '67 61 72 e7 6f 6e'],
  ['château', '63 68 83 74 65 61 75', '63 68 e2 74 65 61 75'],
  ['leão', '6c 65 c6 6f', '6c 65 e3 6f'],
  ['così', '63 6f 73 8d', '63 6f 73 ec'],
  ['Ærø', '92 72 9b', 'c6 72 f8'],
  ['Ångström', '8f 6e 67 73 74 72 94 6d', 'c5 6e 67 73 74 72 f6 6d'],
  ['corazón', '63 6f 72 61 7a a2 6e', '63 6f 72 61 7a f3 6e'],
]

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')

test('one name tells its encoding, by the letters that it has in it', () => {
  for (const [name, dos, windows] of NAMES) {
    assert.deepEqual([name, guessEncoding([bytesOf(dos)])], [name, 'code page 850'])
    assert.deepEqual([name, guessEncoding([bytesOf(windows)])], [name, 'Windows-1252'])
    assert.equal(decodeName(bytesOf(dos), 'code page 850'), name)
    assert.equal(decodeName(bytesOf(windows), 'Windows-1252'), name)
  }
})

test('the names of a folder tell it together, where one of them reads as a word in both', () => {
  const street = bytesOf('53 74 72 61 e1 65')
  assert.equal(guessEncoding([street, bytesOf('4c 94 77 65')]), 'code page 850')
  assert.equal(decodeName(street, 'code page 850'), 'Straße')
})

test('signs that Windows-1252 has are read beside letters', () => {
  assert.equal(decodeName(bytesOf('63 9c 75 72 20 80'), 'Windows-1252'), 'cœur €')
})

test('names that are words in neither encoding, or that there are none of, have none', () => {
  for (const names of [[], [bytesOf('ff fe b3 b4')], [bytesOf('b0 b1 b2')]]) assert.equal(guessEncoding(names), null)
})

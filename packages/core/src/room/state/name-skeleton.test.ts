import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameSkeleton } from './name-skeleton.ts'

test('names that look the same have one skeleton', () => {
  for (const name of ['Anna', 'ANNA', 'Аnna', 'A n n a', '𝐀nna', 'Ａｎｎａ', 'ᴀɴɴᴀ', 'Αnna', 'Änna', 'A.n-n_a'])
    assert.equal(nameSkeleton(name), 'anna', name)
  assert.equal(nameSkeleton('Вера'), nameSkeleton('Bepa'))
})

test('names that look different have different ones', () => {
  const names = ['Anna', 'Anne', 'Hanna', 'Анна', 'Инна', 'Ирина', 'Νίκος', 'Νίκη', 'Lea 1', 'Lea 2', '🐱', '🐶']
  assert.equal(new Set(names.map(nameSkeleton)).size, names.length)
})

test('no two letters of Cyrillic or of Greek are taken for the same', () => {
  for (const letters of ['абвгдежзийклмнопрстуфхцчшщъыьэюя', 'αβγδεζηθικλμνξοπρστυφχψω']) {
    const different = new Set([...letters].map((letter) => nameSkeleton(letter)))
    assert.ok(different.size >= letters.length - 1, [...different].join(''))
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutAuthor } from './author-in-name.ts'

test('the author at the end of a name goes, whole or cut short', () => {
  const author = 'Jean-Victor Balin'
  assert.deepEqual(
    ['arbre jean victor balin', 'arbre bw jean vic', 'arbre by Jean-Victor Balin', 'arbre jean v'].map((name) =>
      withoutAuthor(name, author),
    ),
    ['arbre', 'arbre bw', 'arbre', 'arbre'],
  )
})

test('an author of one word goes whole, and with the number behind', () => {
  assert.equal(withoutAuthor('flower peterm', 'peterm'), 'flower')
  assert.equal(withoutAuthor('people juliane krug 07b', 'Juliane Krug'), 'people')
  assert.equal(withoutAuthor('flower peter', 'peterm'), 'flower peter')
  assert.equal(withoutAuthor('bullet hole linda kim u', 'Linda Kim'), 'bullet hole')
})

test('a word that author and name share stays, and so does a name that is an author', () => {
  assert.equal(withoutAuthor('bust of mozart', 'Mozart'), 'bust of mozart')
  assert.equal(withoutAuthor('lake victoria', 'Victoria Lake'), 'lake victoria')
  assert.equal(withoutAuthor('jean victor balin', 'Jean-Victor Balin'), 'jean victor balin')
  assert.equal(withoutAuthor('blue jean', 'Jean-Victor Balin'), 'blue jean')
  assert.equal(withoutAuthor('lion', null), 'lion')
})

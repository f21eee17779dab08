import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontOf, printRareWords, printWords, spellingsToCheck } from './cut-words.ts'

test('the front of a list has each word once and in lower case, without numbers', () => {
  assert.deepEqual(frontOf(['The', '12', 'cat', 'Cat', 'don’t'], 'en'), ['the', 'cat', "don't"])
  assert.equal(
    frontOf(
      Array.from({ length: 10_002 }, (_, n) => `a${n}`),
      'en',
    ).length,
    10_000,
  )
})

test('a French word is taken without what is elided before it', () => {
  assert.deepEqual(frontOf(["l'argent", "d'argent", "aujourd'hui", "l'on"], 'fr'), ['argent', "aujourd'hui", "l'on"])
})

test('a German word is checked with a capital too', () => {
  assert.deepEqual(spellingsToCheck('hund', 'de'), ['hund', 'Hund'])
  assert.deepEqual(spellingsToCheck('paris', 'fr'), ['paris'])
})

test('a file has folded words of three to fifteen letters, sorted and unique', () => {
  assert.equal(
    printWords(['zoo', 'été', 'ete', 'à', "aujourd'hui", 'Straße', 'a'.repeat(16)]),
    'aujourdhui\nete\nstrasse\nzoo\n',
  )
})

test('a file of rare words has those of three to ten letters that are not frequent, in whatever number a letter is', () => {
  assert.equal(
    printRareWords(['Acker', 'été', 'zoo', 'zo', 'regenschirme', 'Ей', 'cafe'], ['zoo', 'caffè']),
    'acker\nete\n',
  )
})

test('a word near a name is in the file of rare words also where a frequent one has a letter less', () => {
  assert.equal(printRareWords(['mousse', 'croon'], ['mouse'], ['mousse', 'Été']), 'croon\nete\nmousse\n')
})

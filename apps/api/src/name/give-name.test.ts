import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildNameIndex, fold, itemsNamedIn, MAX_PLAYERS } from '@pd/core'
import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { PLAYER_WORDS } from '@pd/languages/player-words'
import { starterItems } from '@pd/testing/starter-items'
import { fitName } from './fit-name.ts'
import { giveName } from './give-name.ts'

/** A name is typed by hand, too, and then it has to be as short. */
const LONGEST = 24

const countOf = (language: LanguageCode): number =>
  PLAYER_WORDS[language].givenNames.first.length * PLAYER_WORDS[language].givenNames.second.length

const MANY = 2_000

test('all names differ: a full room has two words for each player in English and French, other languages append numbers', () => {
  for (const language of LANGUAGE_CODES) {
    const players = language === 'en' || language === 'fr' ? MAX_PLAYERS : MANY
    const given = new Set<string>()
    for (let player = 0; player < players; player++)
      given.add(
        giveName(
          language,
          () => (player * 0.618_034) % 1,
          (name) => given.has(name),
        ),
      )
    assert.equal(new Set([...given].map((name) => fold(name))).size, players, language)
    assert.equal(
      [...given].filter((name) => /^\p{L}+ \p{L}+$/u.test(name)).length,
      Math.min(players, countOf(language)),
    )
  }
})

test('every name is fit for a room of its language, short enough, and of two capitals', () => {
  for (const language of LANGUAGE_CODES) {
    const { first, second } = PLAYER_WORDS[language].givenNames
    for (const word of [...first, ...second]) {
      assert.match(word, /^\p{Lu}\p{Ll}+$/u)
      assert.equal(fitName(word, language), word)
    }
    const longest = [first, second].map((words) => Math.max(...words.map(({ length }) => length)))
    assert.ok(longest.reduce((sum, length) => sum + length + 1, 0) <= LONGEST, `${language}: ${longest}`)
  }
})

test('no given name names an item of the starter collection, so that all are shown while a picture is guessed', () => {
  const index = buildNameIndex(starterItems)
  for (const language of LANGUAGE_CODES) {
    const { first, second } = PLAYER_WORDS[language].givenNames
    for (const word of [...first, ...second])
      assert.deepEqual([...itemsNamedIn(`${word} Qqqqqqqqqq`, language, index)], [], `${language}: ${word}`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGES } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'
import * as de from '@pd/testing/said-rows/de'
import * as en from '@pd/testing/said-rows/en'
import * as es from '@pd/testing/said-rows/es'
import * as fr from '@pd/testing/said-rows/fr'
import * as it from '@pd/testing/said-rows/it'
import * as nl from '@pd/testing/said-rows/nl'
import * as pt from '@pd/testing/said-rows/pt'
import { starterItems } from '@pd/testing/starter-items'
import { keyOf } from '../forms/names.ts'
import { readingsOf } from '../forms/readings.ts'
import { itemsTried } from '../match/items-tried.ts'
import { createMatcher } from '../match/match.ts'
import { buildNameIndex } from '../name-index/name-index.ts'
import { foldIn } from '../normalise/fold-in.ts'

const index = buildNameIndex(starterItems)

const matcherOf = (slug: string, locale: string) => {
  const item = starterItems.find(({ itemId }) => itemId === slug)
  assert.ok(item, slug)
  return createMatcher({ ...item, locales: [locale], strictness: 'normal' }, { index, dictionary })
}

const TABLES = { en, fr, es, de, it, pt, nl }

type Row = readonly [slug: string, guess: string]

/** The rows of a table: an item and its guesses a line, more of them on lines that are set in. */
const rowsOf = (table: string): Row[] =>
  table
    .trim()
    .replaceAll('\n  ', ' ')
    .split('\n')
    .flatMap((line) => {
      const [slug = '', guesses = ''] = line.split(/: (.*)/s)
      return guesses.split('|').map((guess): Row => [slug, guess.trim()])
    })

const cat = { en: 'cat', fr: 'chat', es: 'gato', de: 'Katze', it: 'gatto', pt: 'gato', nl: 'kat' }

for (const language of LANGUAGE_CODES) {
  const [right, wrong] = [rowsOf(TABLES[language].RIGHT), rowsOf(TABLES[language].WRONG)]

  test(`${language}: a name in other words is right for its item (${right.length} guesses)`, () => {
    assert.ok(right.length >= 60)
    assert.deepEqual(
      right.filter(([slug, guess]) => matcherOf(slug, language)(guess) !== 'correct'),
      [],
    )
  })

  test(`${language}: a name in other words counts among the items that its guess tries`, () => {
    assert.deepEqual(
      right.filter(([slug, guess]) => !itemsTried(guess, { locales: [language], index }).has(slug)),
      [],
    )
  })

  test(`${language}: words around a name make no other item right`, () => {
    assert.deepEqual(
      wrong.filter(([slug, guess]) => matcherOf(slug, language)(guess) === 'correct'),
      [],
    )
  })

  test(`${language}: a name with the name of another item in it, such as a slice of cake, is not that item`, () => {
    let tried = 0
    for (const { text } of starterItems.flatMap(({ names }) => names)) {
      const holders = new Set(index.itemsNamed(keyOf(foldIn(text, language))))
      const others = readingsOf(text, [language]).flatMap((reading) => index.itemsNamed(keyOf(reading)))
      for (const slug of new Set(others)) {
        if (holders.has(slug)) continue
        tried++
        assert.notEqual(matcherOf(slug, language)(text), 'correct', `${slug}: ${text}`)
      }
    }
    assert.notEqual(tried, 0)
  })

  test(`${language}: every phrase may stand around a name`, () => {
    const { sentences, questions, determiners, measures, endings } = LANGUAGES[language].phrases
    const [isCat, isDog] = [matcherOf('cat', language), matcherOf('dog', language)]
    const said = [...sentences, ...determiners, ...measures].map((phrase) => `${phrase} ${cat[language]}`)
    const asked = questions.map((phrase) => `${phrase} ${cat[language]}?`)
    for (const guess of [...said, ...asked, ...endings.map((phrase) => `${cat[language]}, ${phrase}?`)])
      assert.deepEqual([isCat(guess), isDog(guess) === 'correct'], ['correct', false], guess)
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { dictionary, frequentWordsOf } from '@pd/languages/frequent-words'
import { starterItems } from '@pd/testing/starter-items'
import { createMatcher } from '../match/match.ts'
import type { Strictness, Verdict } from '../match/verdict.ts'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'

const items = new Map<string, NamedItem>(starterItems.map((item) => [item.itemId, item]))
const tools = { index: buildNameIndex(items.values()), dictionary }
const itemOf = (english: string): NamedItem => {
  const found = [...items.values()].find(({ names }) =>
    names.some(({ locale, text }) => locale === 'en' && text === english),
  )
  return found ?? assert.fail(english)
}
const matchers = new Map<string, (guess: string) => Verdict>()
const judge = (
  { itemId, names }: NamedItem,
  guess: string,
  locales: readonly string[],
  strictness: Strictness = 'normal',
): Verdict => {
  const key = `${itemId} ${locales} ${strictness}`
  const matcher = matchers.get(key) ?? createMatcher({ itemId, names, locales, strictness }, tools)
  matchers.set(key, matcher)
  return matcher(guess)
}

/** The items that a word is taken for only because slips are forgiven. No name forgives more edits than this search finds. */
const takenAsSlipOf = (word: string, language: LanguageCode): string[] => {
  const near = tools.index.namesWithin({ key: word, edits: word.length > 11 ? 3 : word.length > 6 ? 2 : 1 })
  const ids = new Set([...near].flatMap(({ itemIds }) => itemIds))
  return [...ids].filter((id) => {
    const item = items.get(id) ?? assert.fail(id)
    return judge(item, word, [language]) === 'correct' && judge(item, word, [language], 'exact') !== 'correct'
  })
}

test('no frequent word of a language is taken as a slip of an item of the starter collection', () => {
  const pairs = LANGUAGE_CODES.flatMap((language) =>
    [...frequentWordsOf(language)].flatMap((word) =>
      takenAsSlipOf(word, language).map((id) => `${language} ${word} for ${id}`),
    ),
  )
  assert.deepEqual(pairs, [])
})

// Item, language of the player, guess.
const NOT_CORRECT = `
  bread en break; bread en breaks; crown en crowd; crown en clown; crown en the crowd; candle en handle; watch en match; apple fr homme;
  fish fr poison; dog es pero; horse es cabello; sheep pt orelha; horse nl paar; key en have; monkey en since; carrot en more;
  milk de mich; needle es agua; chicken en h; bus en bi; tie en da; bus en been; fish de Fischer; bus de Busen; rice de Reise;
  anchor de Acker; trumpet en crumpet; beaver en beater; coral de Kralle; beaver es castro; horse es caballa; mouse en mousse; crown en croon; cherry en cheery; owl en awl; bridge en bridged
`
const CORRECT = `
  apple fr pommes; house it case; traffic light fr feux; frog en frug; wolf en wolv; mouse en mice; goose en geese; cow nl koeien;
  tree de Bäume; tree de Baeume; egg it uova; egg de Eier; sheep nl schapen; cactus en cactuses; cactus en cacti; elephant en elehpant;
  bread en bread; watch en watches; house de Häuser; house de Haeuser
`
const casesOf = (table: string): (readonly [string, string, string])[] =>
  table.split(';').map((row) => {
    const [, item = '', language = '', guess = ''] =
      /^(.+) (en|fr|es|de|it|pt|nl) (.+)$/.exec(row.trim()) ?? assert.fail(row)
    return [item, language, guess]
  })

test('frequent words, names of other languages and stems of two letters are not right', () => {
  for (const [item, language, guess] of casesOf(NOT_CORRECT))
    assert.notEqual(judge(itemOf(item), guess, [language]), 'correct', `${guess} for ${item} in ${language}`)
})

test('plurals in the language of the player and slips in short names are right', () => {
  for (const [item, language, guess] of casesOf(CORRECT))
    assert.equal(judge(itemOf(item), guess, [language]), 'correct', `${guess} for ${item} in ${language}`)
})

test('in a room the language of the room counts beside that of the player, for slips and for frequent words', () => {
  assert.equal(judge(itemOf('horse'), 'chevla', ['en']), 'wrong')
  assert.equal(judge(itemOf('horse'), 'chevla', ['en', 'fr']), 'correct')
  assert.equal(judge(itemOf('bread'), 'break', ['fr', 'en']), 'almost')
})

test('in a room a plural is read in the language of the player before that of the room', () => {
  assert.equal(judge(itemOf('apple'), 'pommes', ['fr', 'de']), 'correct')
  assert.notEqual(judge(itemOf('apple'), 'pommes', ['de', 'fr']), 'correct')
  assert.equal(judge(itemOf('house'), 'case', ['it', 'en']), 'correct')
})

test('a guess that lists several items is wrong, although it has a word of the name', () => {
  const lists = [
    'horse, tiger',
    'horse or tiger, maybe',
    'tiger horse zebra',
    'dog cat horse lion tiger wolf bear fox',
    'horse/zebra',
    'a tiger and a horse',
  ]
  assert.deepEqual(
    lists.map((guess) => judge(itemOf('horse'), guess, ['en'])),
    lists.map(() => 'wrong'),
  )
  assert.equal(judge(itemOf('horse'), 'wooden horse', ['en']), 'almost')
  assert.equal(judge(itemOf('horse'), 'one very big horse', ['en']), 'wrong')
})

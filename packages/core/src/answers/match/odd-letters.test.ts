import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dictionary } from '@pd/languages/frequent-words'
import type { Name } from '../forms/names.ts'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'
import { match } from './match.ts'

const item = (itemId: string, names: Readonly<Record<string, string>>, ...aliases: readonly string[]): NamedItem => ({
  itemId,
  names: [
    ...Object.entries(names).map(([locale, text]): Name => ({ locale, text })),
    ...aliases.map((text): Name => ({ locale: 'und', text })),
  ],
})

const items = [
  item('cat', { en: 'cat', fr: 'chat' }, '🐈'),
  item('dog', { en: 'dog', fr: 'chien' }, '🐕'),
  item('scissors', { en: 'scissors' }, '✂️'),
  item('polar bear', { en: 'polar bear' }, '🐻‍❄️'),
  item('bear', { en: 'bear' }, '🐻'),
  item('queen', { en: 'queen' }),
  item('8-ball', { en: '8-ball' }, '🎱'),
  item('hot dog', { en: 'hot dog' }, '🌭'),
  item('owl', { en: 'owl', ru: 'сова' }),
  item('tomcat', { en: 'tomcat', ru: 'кот' }),
  item('mouth', { en: 'mouth', ru: 'рот' }),
  item('pot', { en: 'pot' }),
  item('gamma', { en: 'gamma ray' }),
]
const index = buildNameIndex(items)

const judge = (itemId: string, guess: string) => {
  const found = items.find((one) => one.itemId === itemId) ?? assert.fail(itemId)
  return match({ guess, ...found, locales: ['en'], strictness: 'normal' }, { index, dictionary })
}

const allAre = (verdict: string, rows: readonly (readonly [itemId: string, ...guesses: string[]])[]): void => {
  for (const [itemId, ...guesses] of rows)
    for (const guess of guesses) assert.equal(judge(itemId, guess), verdict, `${itemId}: ${guess}`)
}

test('a text that is turned upside down, and letters of Cherokee, are read as what they look like', () => {
  allAre('correct', [
    ['cat', 'ʇɐɔ', 'ʇɐɔ ɐ', 'ᏟᎪᎢ'],
    ['dog', 'ƃop'],
    ['queen', 'uǝǝnb'],
    ['polar bear', 'ɹɐǝq ɹɐlod'],
    ['scissors', 'sɹossᴉɔs'],
  ])
  allAre('wrong', [['cat', 'ƃop']])
})

test('letters of fancy text are read as the letters that they look like', () => {
  allAre('correct', [
    ['scissors', 'ꜱᴄɪꜱꜱᴏʀꜱ', '🅂🄲🄸🅂🅂🄾🅁🅂', 'ⓢⓒⓘⓢⓢⓞⓡⓢ', 'ｓｃｉｓｓｏｒｓ', '𝓈𝒸𝒾𝓈𝓈ℴ𝓇𝓈', 'a pair of 🅢🅒🅘🅢🅢🅞🅡🅢'],
    [
      'cat',
      '🅲🅰🆃',
      '🅲 🅰 🆃',
      '🅲🅰️🆃',
      '🇨🇦🇹',
      '🇨\u200B🇦\u200B🇹',
      'ᶜᵃᵗ',
      '\u2066cat\u2069',
      'c\u2066a\u2069t',
      'c̶a̶t̶',
      "ɪᴛ'ꜱ ᴀ ᴄᴀᴛ",
    ],
    ['queen', 'ǫᴜᴇᴇɴ', 'ꞯᴜᴇᴇɴ'],
    ['8-ball', '❽-ball', '⑧ ball', '⓼ ball', '８ｂａｌｌ'],
    ['hot dog', 'hot\tdog', 'hot\u3000dog', 'hot\u00A0dog'],
  ])
})

test('letters of Coptic, Armenian and Lisu are read as the Latin letters that they look like', () => {
  allAre('correct', [
    ['cat', 'ⲥat', 'ⲥⲁt', 'ꓚꓮꓔ'],
    ['dog', 'dօg', 'dⲟg', 'ꓓꓳꓖ', 'dօց'],
    ['owl', 'owӏ'],
  ])
  allAre('wrong', [['cat', 'ꓓꓳꓖ']])
})

test('letters of Cyrillic and Greek in a Latin word are read as the Latin letters that they look like', () => {
  allAre('correct', [
    ['cat', 'сat', 'cаt', 'сат', 'САТ', 'caτ', 'the саt', 'ϲat'],
    ['dog', 'dοg', 'dоg', 'a dоg'],
    ['owl', 'ΟWL', 'ОWL'],
    ['bear', 'Веаr', 'bеаr'],
    ['scissors', 'ѕсіѕѕоrѕ'],
  ])
})

test('a word of another script keeps its letters where an item is called so', () => {
  allAre('correct', [
    ['owl', 'сова', 'СОВА', 'сoва'],
    ['tomcat', 'кот', 'кoт'],
    ['mouth', 'рот'],
  ])
  assert.notEqual(judge('pot', 'рот'), 'correct')
  assert.notEqual(judge('gamma', 'γάτα'), 'correct')
  assert.notEqual(judge('cat', 'кот'), 'correct')
})

test('the emoji of an item is right for it, in any colour or number, and another one is wrong', () => {
  allAre('correct', [
    ['cat', '🐈', '🐈\uFE0F', ' 🐈!', '🐈🐈', '🐈 cat'],
    ['scissors', '✂️', '✂'],
    ['polar bear', '🐻‍❄️'],
    ['bear', '🐻'],
  ])
  allAre('wrong', [
    ['cat', '🐕', '🐈🐕', '🐯', '🏳️', '🇫🇷', '🐕 dog'],
    ['bear', '🐻‍❄️'],
    ['polar bear', '🐻'],
  ])
})

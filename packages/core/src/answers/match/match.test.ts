import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'
import { draw, seeded } from '@pd/testing/random'
import type { Name } from '../forms/names.ts'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'
import { typoBudget } from '../typo/typo.ts'
import { type MatchTools, match } from './match.ts'
import type { Strictness, Verdict } from './verdict.ts'

const named = (itemId: string, ...names: Name[]): NamedItem => ({ itemId, names })
const tools = (...items: readonly NamedItem[]): MatchTools => ({
  index: buildNameIndex(items),
  dictionary,
})
const en = (text: string): Name => ({ locale: 'en', text })

const judge = (guess: string, item: NamedItem, others: NamedItem[] = [], strictness: Strictness = 'normal'): Verdict =>
  match({ guess, ...item, locales: ['en'], strictness }, tools(item, ...others))

test('a name forgives 0, 1, 2 or 3 edits by its letters', () => {
  const budgets = [1, 2, 3, 4, 5, 8, 9, 14, 15, 40].map(typoBudget)
  assert.deepEqual(budgets, [0, 0, 1, 1, 1, 1, 2, 2, 3, 3])
})

test('each budget ends where it says, and one edit more is almost', () => {
  const letters = 'abcdefghijklmnopqrst'
  for (let length = 3; length <= 20; length++) {
    const name = letters.slice(0, length)
    const budget = typoBudget(length)
    const mistyped = (edits: number): string => name.slice(0, 1) + 'z'.repeat(edits) + name.slice(1 + edits)
    assert.equal(judge(mistyped(budget), named('1', en(name))), 'correct', `${length} letters, in the budget`)
    const beyond: Verdict = budget + 1 <= length / 3 ? 'almost' : 'wrong'
    assert.equal(judge(mistyped(budget + 1), named('1', en(name))), beyond, `${length} letters, past the budget`)
    assert.equal(judge(mistyped(budget + 2), named('1', en(name))), 'wrong', `${length} letters, far`)
  }
})

test('C, C++ and C# are three names', () => {
  const items = ['C', 'C++', 'C#'].map((text) => named(text, en(text)))
  const verdicts = items.map((item) => ['c', 'C++', 'c#', 'C+'].map((guess) => judge(guess, item, items)))
  assert.deepEqual(verdicts, [
    ['correct', 'wrong', 'wrong', 'wrong'],
    ['wrong', 'correct', 'wrong', 'almost'],
    ['wrong', 'wrong', 'correct', 'wrong'],
  ])
})

test('the spaces and the article of a name earn no edits', () => {
  assert.equal(judge('q x y z', named('1', en('x y z'))), 'almost')
  assert.equal(judge('the bat', named('1', en('the cat'))), 'almost')
})

test('a mistyped name has its first or its last letter right', () => {
  assert.equal(judge('diger', named('1', en('tiger'))), 'correct')
  assert.equal(judge('tigel', named('1', en('tiger'))), 'correct')
  assert.equal(judge('drocodila', named('1', en('crocodile'))), 'almost')
})

test('a name in any language is right in every language of the player', () => {
  const item = named('1', en('cat'), { locale: 'fr', text: 'chat' }, { locale: 'ja', text: '猫' })
  for (const locale of [...LANGUAGE_CODES, 'ja', 'und', 'pt-BR']) {
    for (const guess of ['cat', 'the cat', 'Chats', 'le chat', '猫']) {
      const verdict = match({ guess, ...item, locales: [locale], strictness: 'normal' }, tools(item))
      assert.equal(verdict, 'correct', `${guess} in ${locale}`)
    }
  }
})

test("an article of the player's own language is no typing mistake", () => {
  const item = named('1', en('tiger'))
  const strict = (guess: string, locale: string): Verdict =>
    match({ guess, ...item, locales: [locale], strictness: 'exact' }, tools(item))
  assert.deepEqual(
    [strict('le tiger', 'fr'), strict('der tiger', 'de'), strict('le tiger', 'en')],
    ['correct', 'correct', 'almost'],
  )
})

test('two items of one name are both right', () => {
  const [stone, music] = [named('1', en('rock')), named('2', en('rock'))]
  assert.equal(judge('rock', stone, [music]), 'correct')
  assert.equal(judge('rocks', music, [stone]), 'correct')
})

test('a guess nearer to another item, or as near, is almost', () => {
  const item = named('1', en('gooseberry'))
  assert.equal(judge('loosebery', item), 'correct')
  assert.equal(judge('loosebery', item, [named('2', en('looseberry'))]), 'almost')
  assert.equal(judge('zooseberry', item), 'correct')
  assert.equal(judge('zooseberry', item, [named('2', en('looseberry'))]), 'almost')
})

test('a guess that names another item in another language is wrong', () => {
  const other = named('2', { locale: 'fr', text: 'tigre' })
  assert.equal(judge('tigre', named('1', en('tiger')), [other]), 'wrong')
  assert.equal(judge('tigres', named('1', en('tiger')), [other]), 'wrong')
})

test('exact spelling makes a mistyped name almost, and keeps folding, articles and plurals', () => {
  const item = named('1', en('elephant'))
  const verdicts = ['elehpant', 'THE ÉLÉPHANT', 'elephants', 'tiger'].map((guess) => judge(guess, item, [], 'exact'))
  assert.deepEqual(verdicts, ['almost', 'correct', 'correct', 'wrong'])
})

test('an item without names is never right', () => {
  assert.equal(judge('cat', named('1')), 'wrong')
  assert.equal(judge('', named('1', en(''))), 'wrong')
  assert.equal(judge('?', named('1', en('?'))), 'wrong')
})

test('no text makes the matcher throw', () => {
  const next = seeded(5)
  const pieces = [
    ..."aeiouLDt ()（）&'’.~-éßœİйカー़ि1２\u0000\u0301\u200D\uD800\uDC00🐒",
    'the ',
    "l'",
    '((',
    'eux',
    '\uD800',
  ]
  const text = (): string => draw(pieces, 12, next)
  const locales = [...LANGUAGE_CODES, 'und', '', 'ja', 'x-y', 'DE_at']
  for (let i = 0; i < 3000; i++) {
    const locale = locales[next(locales.length)] ?? 'en'
    const [item, other] = [named('1', { locale, text: text() }, en(text())), named('2', { locale, text: text() })]
    const guess = text()
    const verdict = match(
      { guess, ...item, locales: [locale], strictness: next(2) ? 'exact' : 'normal' },
      tools(item, other),
    )
    assert.ok(['correct', 'almost', 'wrong'].includes(verdict))
  }
})

test('every name that has a key is right for its own item, beside all other items', () => {
  const next = seeded(6)
  const pieces = [...'abcdeé ß(2)-&12', 'the ', "l'", 'ü']
  for (let i = 0; i < 2000; i++) {
    const guess = `x${draw(pieces, 10, next)}`
    const item = named('1', { locale: LANGUAGE_CODES[next(LANGUAGE_CODES.length)] ?? 'en', text: guess })
    const other = named('2', { locale: 'und', text: `x${draw(pieces, 10, next)}` })
    assert.equal(judge(guess, item, [other]), 'correct', guess)
  }
})

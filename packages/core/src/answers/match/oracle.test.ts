import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dictionary } from '@pd/languages/frequent-words'
import { starterItems } from '@pd/testing/starter-items'
import { isSignificant } from '../forms/stop-words.ts'
import { buildNameIndex } from '../name-index/name-index.ts'
import { fold } from '../normalise/fold.ts'
import { createMatcher } from './match.ts'
import type { Verdict } from './verdict.ts'

const tools = { index: buildNameIndex(starterItems), dictionary }
const matchers = new Map(
  starterItems.map((item) => [item.itemId, createMatcher({ ...item, locales: ['en'], strictness: 'normal' }, tools)]),
)

/** What a script types: every listed name, and each of its words alone. */
const typedNames = starterItems
  .map(({ names }) => names.find(({ locale }) => locale === 'en')?.text ?? assert.fail('an item has no English name'))
  .flatMap((name) => [name, ...name.split(' ')])

type Answers = { readonly correct: readonly string[]; readonly almost: readonly string[] }
type Oracle = { readonly guess: string } & Answers

const answersTo = (guess: string): Oracle => {
  const verdicts = starterItems.map(({ itemId }): [string, Verdict] => [
    itemId,
    matchers.get(itemId)?.(guess) ?? 'wrong',
  ])
  const having = (wanted: Verdict): string[] => verdicts.filter(([, one]) => one === wanted).map(([itemId]) => itemId)
  return { guess, correct: having('correct'), almost: having('almost') }
}

const oraclesOf = (typed: readonly string[]): Oracle[] =>
  [...new Set(typed)].map(answersTo).filter(({ almost, correct }) => almost.length + correct.length > 0)

const within = ({ guess, correct, almost }: Oracle, left: ReadonlySet<string>): Oracle => ({
  guess,
  correct: correct.filter((item) => left.has(item)),
  almost: almost.filter((item) => left.has(item)),
})

/**
 * How many of the items that may still be the answer a script finds at one level: a wrong guess ends the level, an almost lets it go
 * on among the items that would have said so. It types next what keeps the most items in play.
 */
const foundAmong = (left: ReadonlySet<string>, oracles: readonly Oracle[]): number => {
  const next = oracles
    .map((oracle) => within(oracle, left))
    .reduce<Oracle | undefined>((best, one) => {
      const kept = (oracle: Oracle): number => oracle.correct.length + oracle.almost.length
      return best === undefined || kept(one) > kept(best) ? one : best
    }, undefined)
  if (next === undefined || next.correct.length + next.almost.length === 0) return 0
  const others = oracles.filter(({ guess }) => guess !== next.guess)
  const rest = next.almost.length === 0 ? 0 : foundAmong(new Set(next.almost), others)
  return next.correct.length + rest
}

const everyItem = new Set(starterItems.map(({ itemId }) => itemId))

test('a script that types listed names without a look at the picture finds at most one item of ten at a level', (t) => {
  const found = foundAmong(everyItem, oraclesOf(typedNames))
  t.diagnostic(`${found} of ${starterItems.length} items are found at the first level`)
  assert.ok(found > 0, 'the script types names that are right for an item')
  assert.ok(found <= starterItems.length / 10, `${found} of ${starterItems.length} items`)
})

test('nor does one that knows all names in all languages and types those with the word that most items share', (t) => {
  const having = new Map<string, Set<string>>()
  for (const { itemId, names } of starterItems)
    for (const word of names.flatMap(({ text }) => fold(text).split(' ')).filter(isSignificant))
      having.set(word, (having.get(word) ?? new Set()).add(itemId))
  const [word] = [...having].reduce((best, one) => (one[1].size > best[1].size ? one : best))
  const texts = starterItems.flatMap(({ names }) => names.map(({ text }) => text))
  const found = foundAmong(everyItem, oraclesOf(texts.filter((text) => fold(text).split(' ').includes(word))))
  t.diagnostic(`${found} of ${starterItems.length} items are found by names with "${word}"`)
  assert.ok(found > 0 && found <= starterItems.length / 10, `${found} of ${starterItems.length} items`)
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buildNameIndex, createMatcher, fold, itemsTried } from '@pd/core'
import { dictionary } from '@pd/languages/frequent-words'
import { seeded } from '@pd/testing/random'
import { starterItems } from '@pd/testing/starter-items'
import { ALONE } from '../bus/bus.ts'
import { createNameBudget } from '../rooms/round/name-budget.ts'

const items = starterItems.map((item) => ({
  ...item,
  listed: item.names.find(({ locale }) => locale === 'en')?.text ?? item.itemId,
}))
const tools = { index: buildNameIndex(items), dictionary }
const context = { locales: ['en'], index: tools.index }
const known = new Map<string, ReadonlySet<string>>()
const triedBy = (guess: string): ReadonlySet<string> => {
  const tried = known.get(guess) ?? itemsTried(guess, context)
  known.set(guess, tried)
  return tried
}

/** The items by each word of their names, in all languages: what a script makes of a starter collection that is public. */
const holders = new Map<string, Set<string>>()
for (const { itemId, names } of items)
  for (const word of names.flatMap(({ text }) => fold(text).split(' ')))
    holders.set(word, (holders.get(word) ?? new Set()).add(itemId))

const newIn = (some: Iterable<string>, known: ReadonlySet<string>): number =>
  [...some].filter((one) => !known.has(one)).length

/** Words in the order in which they say most for what they cost. */
const bestWords = (most: number): string[] => {
  const shared = [...holders].sort((a, b) => b[1].size - a[1].size).slice(0, 300)
  const costs = new Map(shared.map(([word]) => [word, triedBy(`${word} qzx`)]))
  const [covered, paid] = [new Set<string>(), new Set<string>()]
  return Array.from({ length: most }, () => {
    const worth = ([word, held]: readonly [string, ReadonlySet<string>]): number =>
      newIn(held, covered) / Math.max(1, newIn(costs.get(word) ?? [], paid))
    const [word, held] = shared.reduce((best, one) => (worth(one) > worth(best) ? one : best))
    for (const item of held) covered.add(item)
    for (const item of costs.get(word) ?? []) paid.add(item)
    return word
  })
}

/** A second level begins after five seconds, and a guess may be late by one. */
const MOMENTS_MS = [0, 3_000, 5_900]

const shuffled = (seed: number): string[] => {
  const next = seeded(seed)
  const keyed = items.map(({ listed }) => ({ listed, key: next(1_000_000) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ listed }) => listed)
}

/** Whether words with nonsense beside them, and after an `almost` the names that have the word, find an item within the first level. */
const isFound = async (answer: (typeof items)[number], words: readonly string[], seed: number): Promise<boolean> => {
  const budget = createNameBudget(ALONE)
  const verdictOf = createMatcher({ ...answer, locales: ['en'], strictness: 'normal' }, tools)
  let left = [...words.map((word) => `${word} qzx`), ...shuffled(seed)]
  let isHinted = false
  for (const ranMs of MOMENTS_MS)
    for (let [text] = left; text !== undefined; [text] = left) {
      const guess = text
      if ((await budget.take({ account: 'script', ranMs, itemIds: () => triedBy(guess) })) > 0) break
      left.shift()
      const verdict = verdictOf(guess)
      if (verdict === 'correct') return true
      if (verdict !== 'almost' || isHinted) continue
      isHinted = true
      const held = holders.get(guess.split(' ')[0] ?? '') ?? new Set()
      left = items.filter(({ itemId }) => held.has(itemId)).map(({ listed }) => listed)
    }
  return false
}

describe('a script with many seats in a room that types words of names with nonsense beside them', () => {
  test('finds at most one of eight items within the first level, over 438 items', async (t) => {
    const words = bestWords(100)
    let found = 0
    for (const [at, answer] of items.entries()) if (await isFound(answer, words, at + 1)) found++
    t.diagnostic(`${found} of ${items.length} items are found within the first level`)
    assert.ok(found > 0 && found <= items.length / 8, `${found} of ${items.length}`)
  })
})

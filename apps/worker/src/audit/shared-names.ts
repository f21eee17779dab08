import { keyOf, withoutArticle } from '@pd/core'
import { languagesOf } from '@pd/languages'
import type { AuditedItem, AuditStore } from '@pd/store'
import { createFinding, type Finding, titleOf } from './finding.ts'
import { numberOf } from './number-of.ts'
import { createNumbers, type Numbers } from './numbers.ts'

/**
 * Calls `take` with every answer of an item as `language/text`, folded, without spaces, with and without an article, and with
 * whether it is a name rather than an alias. Some answers come twice.
 */
const eachAnswer = ({ names }: AuditedItem, take: (answer: string, isName: boolean) => void): void => {
  for (const { kind, locale, folded } of names) {
    if (kind === 'label') continue
    take(`${locale}/${keyOf(folded)}`, kind === 'name')
    for (const language of languagesOf(locale)) {
      const bare = withoutArticle(folded, language)
      if (bare !== folded) take(`${locale}/${keyOf(bare)}`, kind === 'name')
    }
  }
}

const answersOf = (item: AuditedItem): Map<string, boolean> => {
  const answers = new Map<string, boolean>()
  eachAnswer(item, (answer, isName) => answers.set(answer, isName || answers.get(answer) === true))
  return answers
}

/** Answers as numbers, and for each `2 × index of its item`, plus 1 for a name. */
type Ledger = { readonly answers: Numbers<Float64Array>; readonly owners: Numbers<Uint32Array> }
type Pair = readonly [number, number]

/** The lower halves of repeated answers. A few collide; `checkPair` compares the texts. */
const repeatedIn = (answers: Float64Array): Set<number> => {
  const sorted = new Uint32Array(answers).sort()
  return new Set(sorted.filter((number, at) => at > 0 && number === sorted[at - 1]))
}

/** Each later owner of a repeated answer with the first one: of those that have it as a name, or of all. */
const pairsIn = (ledger: Ledger, repeated: ReadonlySet<number>, ofNames: boolean): Pair[] => {
  const [answers, owners] = [ledger.answers.values(), ledger.owners.values()]
  const [first, pairs]: [Map<number, number>, Pair[]] = [new Map(), []]
  for (let at = 0; at < answers.length; at++) {
    const [answer = 0, owner = 0] = [answers[at], owners[at]]
    if (!repeated.has(answer >>> 0) || (ofNames && owner % 2 === 0)) continue
    const place = owner >>> 1
    const earlier = first.get(answer) ?? place
    if (earlier === place) first.set(answer, place)
    else pairs.push([place, earlier])
  }
  return pairs
}

const WAYS_OUT = 'rename one, or make them one item by giving their files the same name in one folder.'

/** Two names that are the same are worth a warning; with an alias it may well be meant so: either item is then right. */
const checkPair = (one: AuditedItem, other: AuditedItem): Finding[] => {
  const [ours, theirs] = [answersOf(one), answersOf(other)]
  const shared = [...ours.keys()].filter((answer) => theirs.has(answer))
  const name = shared.find((answer) => ours.get(answer) && theirs.get(answer))
  const [answer] = name === undefined ? shared : [name]
  if (answer === undefined) return []
  const [locale = '', text = ''] = answer.split('/')
  const language = locale === 'und' ? '' : ` (${locale})`
  const both = `“${titleOf(one)}” and another item, “${titleOf(other)}” (${other.id}), have the same answer “${text}”${language}`
  if (name !== undefined) return [createFinding('name_shared', { item: one.id }, `${both}: ${WAYS_OUT}`)]
  return [
    createFinding(
      'alias_shared',
      { item: one.id },
      `${both}: either is right for it; take the alias away if that is not meant.`,
    ),
  ]
}

const PAIRS_PER_QUERY = 1_000

/** Finds answers that several items share. Holds a few dozen bytes an item. */
export type SharedNames = {
  add(item: AuditedItem): void
  /** A finding for each item that has an answer of an earlier one; names are compared with names first. */
  findings(store: Pick<AuditStore, 'items'>): AsyncGenerator<Finding>
}

/** Starts without an item. */
export const createSharedNames = (): SharedNames => {
  const ids: string[] = []
  const ledger: Ledger = { answers: createNumbers(Float64Array), owners: createNumbers(Uint32Array) }
  return {
    add: (item) => {
      eachAnswer(item, (answer, isName) => {
        ledger.answers.push(numberOf(answer))
        ledger.owners.push(ids.length * 2 + Number(isName))
      })
      ids.push(item.id)
    },
    findings: async function* (store) {
      const repeated = repeatedIn(ledger.answers.values())
      const found = [true, false].flatMap((ofNames) => pairsIn(ledger, repeated, ofNames))
      const pairs = [...new Map(found.map((pair) => [pair.join('/'), pair])).values()]
      for (let at = 0; at < pairs.length; at += PAIRS_PER_QUERY) {
        const some = pairs.slice(at, at + PAIRS_PER_QUERY).map((pair) => pair.map((place) => ids[place] ?? ''))
        const items = new Map((await store.items([...new Set(some.flat())])).map((item) => [item.id, item]))
        for (const [one = '', other = ''] of some) {
          const [later, earlier] = [items.get(one), items.get(other)]
          if (later && earlier) yield* checkPair(later, earlier)
        }
      }
    },
  }
}

import { hash } from 'node:crypto'
import { languagesOf, withoutArticle } from '@pd/core'
import type { AuditedItem, AuditStore } from '@pd/store'
import { type Finding, find, titleOf } from './finding.ts'
import { createNumbers, type Numbers } from './numbers.ts'

const keyOf = (folded: string): string => folded.replaceAll(' ', '')

/**
 * Every answer of an item as it is compared, with its language: folded, without spaces, with and without an article; and
 * whether it is a name of the item rather than an alias.
 */
export const answersOf = ({ names }: Pick<AuditedItem, 'names'>): Map<string, boolean> => {
  const answers = new Map<string, boolean>()
  for (const { kind, locale, folded } of names) {
    if (kind === 'label') continue
    const texts = [folded, ...languagesOf(locale).map((language) => withoutArticle(folded, language))]
    for (const answer of texts.map((text) => `${locale}/${keyOf(text)}`))
      answers.set(answer, kind === 'name' || answers.get(answer) === true)
  }
  return answers
}

/** 48 bits of a text: enough that equal numbers are worth a look at the texts. */
export const numberOf = (text: string): number => Number.parseInt(hash('sha1', text, 'hex').slice(0, 12), 16)

/** Answers as numbers, each with the place of the item that has it. */
type Ledger = { readonly answers: Numbers; readonly owners: Numbers }
type Pair = readonly [number, number]

const createLedger = (): Ledger => ({ answers: createNumbers(), owners: createNumbers() })

const repeatedIn = (numbers: Float64Array): Set<number> => {
  const sorted = numbers.slice().sort()
  return new Set(sorted.filter((number, at) => at > 0 && number === sorted[at - 1]))
}

/** Each later owner of an answer with the first one. */
const pairsIn = ({ answers, owners }: Ledger): Pair[] => {
  const repeated = repeatedIn(answers.values())
  const [first, pairs]: [Map<number, number>, Pair[]] = [new Map(), []]
  for (const [at, answer] of answers.values().entries()) {
    if (!repeated.has(answer)) continue
    const owner = owners.values()[at] ?? 0
    const earlier = first.get(answer)
    if (earlier === undefined) first.set(answer, owner)
    else pairs.push([owner, earlier])
  }
  return pairs
}

const WAYS_OUT = 'rename one, or make them one item by giving their files the same name in one folder.'

/** Two names that are the same are worth a warning; with an alias it may well be meant so: either item is then right. */
const judgePair = (one: AuditedItem, other: AuditedItem): Finding[] => {
  const [ours, theirs] = [answersOf(one), answersOf(other)]
  const shared = [...ours.keys()].filter((answer) => theirs.has(answer))
  const name = shared.find((answer) => ours.get(answer) && theirs.get(answer))
  const [answer] = name === undefined ? shared : [name]
  if (answer === undefined) return []
  const [locale = '', text = ''] = answer.split('/')
  const language = locale === 'und' ? '' : ` (${locale})`
  const both = `“${titleOf(one)}” and another item, “${titleOf(other)}” (${other.id}), have the same answer “${text}”${language}`
  if (name !== undefined) return [find('name_shared', { item: one.id }, `${both}: ${WAYS_OUT}`)]
  return [
    find(
      'alias_shared',
      { item: one.id },
      `${both}: either is right for it; take the alias away if that is not meant.`,
    ),
  ]
}

const PAIRS_PER_QUERY = 1_000

/** The answers of all items, in a few dozen bytes each. */
export type SharedNames = {
  add(item: AuditedItem): void
  /** Each item that has an answer of an earlier one; names are compared with names first. */
  findings(store: Pick<AuditStore, 'items'>): AsyncGenerator<Finding>
}

export const createSharedNames = (): SharedNames => {
  const ids: string[] = []
  const [names, all] = [createLedger(), createLedger()]
  return {
    add: (item) => {
      for (const [answer, isName] of answersOf(item)) {
        const number = numberOf(answer)
        for (const { answers, owners } of isName ? [names, all] : [all]) {
          answers.push(number)
          owners.push(ids.length)
        }
      }
      ids.push(item.id)
    },
    findings: async function* (store) {
      const pairs = new Map(
        [...pairsIn(names), ...pairsIn(all)].map(([one, other]) => [`${one}/${other}`, [one, other]]),
      )
      const told = [...pairs.values()].map((pair) => pair.map((at) => ids[at] ?? ''))
      for (let at = 0; at < told.length; at += PAIRS_PER_QUERY) {
        const some = told.slice(at, at + PAIRS_PER_QUERY)
        const items = new Map((await store.items([...new Set(some.flat())])).map((item) => [item.id, item]))
        for (const [one = '', other = ''] of some) {
          const [later, earlier] = [items.get(one), items.get(other)]
          if (later && earlier) yield* judgePair(later, earlier)
        }
      }
    },
  }
}

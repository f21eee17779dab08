import { hash } from 'node:crypto'
import { languagesOf, withoutArticle } from '@pd/core'
import type { AuditedItem, AuditStore } from '@pd/store'
import { type Finding, find, titleOf } from './finding.ts'
import { createNumbers } from './numbers.ts'

const keyOf = (folded: string): string => folded.replaceAll(' ', '')

/** Every answer of an item as it is compared, with its language: folded, without spaces, with and without an article. */
export const answersOf = ({ names }: Pick<AuditedItem, 'names'>): Set<string> => {
  const answers = new Set<string>()
  for (const { kind, locale, folded } of names) {
    if (kind === 'label') continue
    answers.add(`${locale}/${keyOf(folded)}`)
    for (const language of languagesOf(locale)) answers.add(`${locale}/${keyOf(withoutArticle(folded, language))}`)
  }
  return answers
}

/** 48 bits of a text: enough that equal numbers are worth a look at the texts. */
export const numberOf = (text: string): number => hash('sha1', text, 'buffer').readUIntBE(0, 6)

/** The answers of all items, in sixteen bytes each. */
export type SharedNames = {
  add(item: AuditedItem): void
  /** Each item that has an answer of an earlier one. */
  findings(store: Pick<AuditStore, 'items'>): AsyncGenerator<Finding>
}

const repeatedIn = (numbers: Float64Array): Set<number> => {
  const sorted = numbers.slice().sort()
  return new Set(sorted.filter((number, at) => at > 0 && number === sorted[at - 1]))
}

const PAIRS_PER_QUERY = 1_000

const judgePair = (one: AuditedItem, other: AuditedItem): Finding[] => {
  const answers = answersOf(other)
  const shared = [...answersOf(one)].find((answer) => answers.has(answer))
  if (shared === undefined) return []
  const [locale = '', ...answer] = shared.split('/')
  const language = locale === 'und' ? '' : ` (${locale})`
  const detail = `“${titleOf(one)}” and another item, “${titleOf(other)}” (${other.id}), have the same answer “${answer.join('/')}”${language}: rename one, or make them one item by giving their files the same name in one folder.`
  return [find('name_shared', { item: one.id }, detail)]
}

export const createSharedNames = (): SharedNames => {
  const ids: string[] = []
  const [answers, owners] = [createNumbers(), createNumbers()]

  /** Each later owner of an answer with the first one; every pair once. */
  const pairs = (): [string, string][] => {
    const repeated = repeatedIn(answers.values())
    const [first, seen] = [new Map<number, number>(), new Map<string, [string, string]>()]
    for (const [at, answer] of answers.values().entries()) {
      if (!repeated.has(answer)) continue
      const owner = owners.values()[at] ?? 0
      const earlier = first.get(answer)
      if (earlier === undefined) first.set(answer, owner)
      else seen.set(`${owner}/${earlier}`, [ids[owner] ?? '', ids[earlier] ?? ''])
    }
    return [...seen.values()]
  }

  return {
    add: (item) => {
      for (const answer of answersOf(item)) {
        answers.push(numberOf(answer))
        owners.push(ids.length)
      }
      ids.push(item.id)
    },
    findings: async function* (store) {
      const all = pairs()
      for (let at = 0; at < all.length; at += PAIRS_PER_QUERY) {
        const some = all.slice(at, at + PAIRS_PER_QUERY)
        const items = new Map((await store.items([...new Set(some.flat())])).map((item) => [item.id, item]))
        for (const [one, other] of some) {
          const [later, earlier] = [items.get(one), items.get(other)]
          if (later && earlier) yield* judgePair(later, earlier)
        }
      }
    },
  }
}

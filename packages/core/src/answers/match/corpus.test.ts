import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'
import { CORPUS } from '@pd/testing/corpora/corpus'
import { type CorpusRow, namesOf } from '@pd/testing/corpora/corpus-row'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'
import { match } from './match.ts'
import type { Strictness, Verdict } from './verdict.ts'

const judge = ([answer, guess, , others]: CorpusRow, language: string, strictness: Strictness = 'normal'): Verdict => {
  const item: NamedItem = { itemId: 'item', names: namesOf(answer, language) }
  const other: NamedItem = { itemId: 'other', names: others === undefined ? [] : namesOf(others, language) }
  return match(
    { guess, ...item, locales: [language], strictness },
    { index: buildNameIndex([item, other]), dictionary },
  )
}

const tables = Object.entries(CORPUS)
const rows = tables.flatMap(([, table]) => table)

describe('the corpus of guesses judged by hand', () => {
  for (const [language, table] of tables) {
    test(`has the verdicts of the matcher in ${language} (${table.length} guesses)`, () => {
      const judged = table.map((row) => [...row.slice(0, 2), judge(row, language), ...row.slice(3)])
      assert.deepEqual(judged, table)
    })
  }
})

test('exact spelling accepts no guess that normal spelling refuses, and makes the others almost', () => {
  for (const [language, table] of tables) {
    for (const row of table) {
      const expected: readonly Verdict[] = row[2] === 'correct' ? ['correct', 'almost'] : [row[2]]
      assert.ok(expected.includes(judge(row, language, 'exact')), row.join(' · '))
    }
  }
})

test('the corpus has 400 guesses, 40 in each language, and enough of each verdict', () => {
  const share = (verdict: Verdict): number => rows.filter((row) => row[2] === verdict).length / rows.length
  assert.ok(rows.length >= 400, `${rows.length} rows`)
  for (const language of LANGUAGE_CODES) assert.ok((CORPUS[language] ?? []).length >= 40, language)
  assert.ok(share('wrong') > 0.15 && share('almost') > 0.12, `${share('wrong')} wrong, ${share('almost')} almost`)
})

test('no guess stands twice in a table', () => {
  for (const [language, table] of tables) {
    const guesses = table.map(([answer, guess, , others = '']) => JSON.stringify([answer, guess, others]))
    assert.equal(new Set(guesses).size, guesses.length, language)
  }
})

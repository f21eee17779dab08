import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES } from '@pd/languages'
import { CORPUS } from '@pd/testing/corpora/corpus'
import { type CorpusRow, namesOf } from '@pd/testing/corpora/corpus-row'
import { match, type Strictness, type Verdict } from './match.ts'
import { buildNameIndex, type NamedItem } from './name-index/name-index.ts'

const judge = ([answer, guess, , rivals]: CorpusRow, language: string, strictness: Strictness = 'normal'): Verdict => {
  const item: NamedItem = { itemId: 'item', names: namesOf(answer, language) }
  const rival: NamedItem = { itemId: 'rival', names: rivals === undefined ? [] : namesOf(rivals, language) }
  return match({ guess, ...item, locale: language, strictness }, buildNameIndex([item, rival]))
}

const tables = Object.entries(CORPUS)
const rows = tables.flatMap(([, table]) => table)

describe('every guess judged by hand is judged alike', () => {
  for (const [language, table] of tables) {
    test(`the judge of guesses agrees in ${language} (${table.length} guesses)`, () => {
      const judged = table.map((row) => [...row.slice(0, 2), judge(row, language), ...row.slice(3)])
      assert.deepEqual(judged, table)
    })
  }
})

test('the strict judge accepts nothing that the other refuses, and tells what the other accepts', () => {
  for (const [language, table] of tables) {
    for (const row of table) {
      const expected: readonly Verdict[] = row[2] === 'correct' ? ['correct', 'almost'] : [row[2]]
      assert.ok(expected.includes(judge(row, language, 'exact')), row.join(' · '))
    }
  }
})

test('the corpus is large, speaks seven languages, and doubts as often as it agrees', () => {
  const share = (verdict: Verdict): number => rows.filter((row) => row[2] === verdict).length / rows.length
  assert.ok(rows.length >= 400, `${rows.length} rows`)
  for (const language of LANGUAGE_CODES) assert.ok((CORPUS[language] ?? []).length >= 40, language)
  assert.ok(share('wrong') > 0.15 && share('almost') > 0.12, `${share('wrong')} wrong, ${share('almost')} almost`)
})

test('no guess stands twice in a table', () => {
  for (const [language, table] of tables) {
    const guesses = table.map(([answer, guess, , rivals = '']) => JSON.stringify([answer, guess, rivals]))
    assert.equal(new Set(guesses).size, guesses.length, language)
  }
})

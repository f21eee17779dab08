import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readFileNames } from './file-names.ts'

const document = await readFile(new URL('../../../../../README.md', import.meta.url), 'utf8')
const [table = ''] = /(?<=^\| files of a folder .*\n\|[-|]+\n)(?:\|.*\n)+/m.exec(document) ?? []

/** The files of each row, and the answers that it shows: one for each file, one for all of them, or none. */
const rows = table
  .trim()
  .split('\n')
  .map((row) => {
    const [, files = '', becomes = ''] = row.split('|')
    return {
      files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
      answers: [...becomes.matchAll(/“([^”]+)”/g)].map(([, answer = '']) => answer),
    }
  })

test('README.md has a table of file names', () => assert.ok(rows.length > 8))

for (const { files, answers } of rows)
  test(`README.md is right about ${files.join(', ')}`, () => {
    const expected = answers.length > 1 ? answers : files.map(() => answers[0] ?? '')
    assert.deepEqual(
      readFileNames(files).map(({ answer }) => answer),
      expected,
    )
  })

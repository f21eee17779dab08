import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutTitleMarks } from './title-marks.ts'

/** What files that are named and perhaps titled `name: title` are called. */
const called = (files: Readonly<Record<string, string>>): string[] =>
  withoutTitleMarks(
    Object.entries(files).map(([answer, text]) => ({
      answer,
      embedded: { names: text ? [{ locale: 'en', text }] : [], aliases: [], licence: null, credit: 'Ann' },
    })),
  ).map(({ answer, embedded }) => embedded?.names[0]?.text ?? answer)

test('numbers that count pictures go from titles, and those of works, roads and films stay', () => {
  assert.deepEqual(called({ a: 'Musical Note 1', b: 'Musical Note 2' }), ['Musical Note', 'Musical Note'])
  assert.deepEqual(called({ a: 'Apollo 11', b: 'Route 66', c: 'Toy Story 2' }), [
    'Apollo 11',
    'Route 66',
    'Toy Story 2',
  ])
})

test('marks of other versions go where the version without one is there', () => {
  assert.deepEqual(called({ a: 'Apple Pie', b: 'Apple Pie (B and W)', 'glace 01 bw': '', 'glace 01': '' }), [
    'Apple Pie',
    'Apple Pie',
    'glace',
    'glace',
  ])
  assert.deepEqual(called({ a: 'Lemon (Half)', b: 'Lemon' }), ['Lemon (Half)', 'Lemon'])
})

test('a number behind which an author stood is read with its siblings', () => {
  assert.deepEqual(called({ Bus1: '', Bus2: '', lion: '' }), ['Bus', 'Bus', 'lion'])
})

test('names of files that say nothing of themselves stay as they were read', () => {
  const files = [
    { answer: 'bus 1', embedded: undefined },
    { answer: 'bus 2', embedded: undefined },
  ]
  assert.equal(withoutTitleMarks(files), files)
})

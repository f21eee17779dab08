import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorMs } from '@pd/testing/processor-time'
import { withoutSeriesTitles } from './series-titles.ts'

/** Files as `name: title`, and the titles that are left. */
const leaves = (files: Readonly<Record<string, string>>): string[] =>
  withoutSeriesTitles(
    Object.entries(files).map(([answer, text]) => ({
      answer: answer.replace(/^IMG.*/, ''),
      embedded: { names: text ? [{ locale: 'en', text }] : [], aliases: [], licence: null, credit: 'Ann' },
    })),
  ).map((item) => item?.names[0]?.text ?? '')

test('a title that files of different names share is a series, and names none of them', () => {
  assert.deepEqual(leaves({ lion: 'Animals of Africa', zebra: 'animals of africa', owl: 'Eagle owl' }), [
    '',
    '',
    'Eagle owl',
  ])
})

test('a title that pictures share whose names say nothing, or the same, is what they show', () => {
  assert.deepEqual(leaves({ IMG_1: 'lion', IMG_2: 'lion' }), ['lion', 'lion'])
  assert.deepEqual(leaves({ IMG_1: 'sea lion', seal: 'sea lion' }), ['sea lion', 'sea lion'])
})

test('a title that repeats the file name is left to it, and what else a file says stays', () => {
  assert.deepEqual(leaves({ 'polar bear': 'Polar-Bear' }), [''])
  assert.equal(withoutSeriesTitles([{ answer: 'lion', embedded: undefined }])[0], undefined)
})

test('the cost of a series grows with its length, not with the square of it', () => {
  const series = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, n) => [`animal ${n}`, 'Animals of Africa']))
  const cost = (length: number) => {
    const files = series(length)
    return processorMs(() => assert.deepEqual(new Set(leaves(files)), new Set([''])))
  }
  const [short, long] = [cost(500), cost(4_000)]
  assert.ok(long < 24 * short, `${short} ms, eight times as long ${long} ms`)
})

test('a title that is the file name of another picture is left over from that, and names none', () => {
  assert.deepEqual(leaves({ orange: 'pear', pear: 'Green pear' }), ['', 'Green pear'])
  assert.deepEqual(leaves({ IMG_1: 'pear', pear: '' }), ['pear', ''])
})

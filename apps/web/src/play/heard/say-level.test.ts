import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UI_LANGUAGES } from '@pd/languages'
import { loadCatalogue } from '../../app/words/load-catalogue.ts'
import { createSay } from '../../app/words/say.ts'
import type { Bitmap, Colour } from '../../mosaic/bitmap.ts'
import { nameCells } from '../../mosaic/heard/named-cells.ts'
import { sayChanges, sayRows, saySummary } from './say-level.ts'

const PAINTS: Readonly<Record<string, Colour>> = {
  '.': [243, 233, 216],
  r: [224, 32, 32],
  y: [252, 213, 63],
  k: [0, 0, 0],
}
const draw = (...lines: readonly string[]): Bitmap => ({
  columns: lines[0]?.length ?? 0,
  rows: lines.length,
  cells: [...lines.join('')].map((sign) => PAINTS[sign] ?? [0, 0, 0]),
})
const FACE = nameCells(
  draw('........', '.yyyyyy.', '.ykyyky.', '.yyyyyy.', '.yyrryy.', '.yyyyyy.', '........', '........'),
)
const english = { say: createSay('en'), language: 'en' }

test('a summary has the background, the figure and the regions from the largest', () => {
  assert.deepEqual(saySummary(english, FACE), [
    'Background: cream.',
    'Figure: 47%, across the middle, a block, left and right alike.',
    'Yellow, 41%, across the middle, roundish.',
    '2 black, 3%, top left and top right, inside yellow.',
    'Red, 3%, centre, inside yellow.',
  ])
})

test('a row is said from left to right, in runs', () => {
  assert.deepEqual(sayRows(english, FACE).slice(0, 3), [
    'background',
    'background, 6 yellow, background',
    'background, yellow, black, 2 yellow, black, yellow, background',
  ])
})

test('a new level says which colours are new and which are gone', () => {
  const before = nameCells(draw('....', '.kk.', '.yy.', '....'))
  assert.equal(sayChanges(english, before, FACE), 'New: red.')
  assert.equal(sayChanges(english, FACE, before), 'Gone: red.')
  assert.equal(sayChanges(english, FACE, FACE), 'The same colours as before.')
})

test('every language says a level without a hole left in it', async () => {
  for (const language of UI_LANGUAGES) {
    const speaker = { say: createSay(language, await loadCatalogue(language)), language }
    const said = [...saySummary(speaker, FACE), ...sayRows(speaker, FACE), sayChanges(speaker, FACE, FACE)]
    for (const text of said) assert.doesNotMatch(text, /undefined|[{}]/, language)
    assert.equal(said.length, 5 + 8 + 1, language)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bitmap, Colour } from '../bitmap.ts'
import { COLOR_NAMES, nameColor, toLab } from './color-names.ts'
import { nameCells, runsOf } from './named-cells.ts'
import { compareColors, summarize } from './regions.ts'

const PAINTS: Readonly<Record<string, Colour>> = {
  '.': [243, 233, 216],
  r: [224, 32, 32],
  y: [252, 213, 63],
  b: [0, 116, 186],
  k: [0, 0, 0],
}
const draw = (...lines: readonly string[]): Bitmap => ({
  columns: lines[0]?.length ?? 0,
  rows: lines.length,
  cells: [...lines.join('')].map((sign) => PAINTS[sign] ?? [0, 0, 0]),
})
const regionsOf = (...lines: readonly string[]) => summarize(nameCells(draw(...lines))).regions

/** A generator of numbers from 0 to 1 (Park and Miller), the same for each run. */
const createRandom = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
const randomBitmap = (random: () => number): Bitmap => {
  const [columns, rows] = [1 + Math.floor(random() * 16), 1 + Math.floor(random() * 16)]
  const channel = () => Math.floor(random() * 256)
  const paints = Array.from({ length: 1 + Math.floor(random() * 9) }, (): Colour => [channel(), channel(), channel()])
  const cells = Array.from(
    { length: columns * rows },
    (): Colour => paints[Math.floor(random() * paints.length)] ?? [0, 0, 0],
  )
  return { columns, rows, cells }
}

test('OKLab is that of its author: white is 1, 0, 0 and red is 0.628, 0.225, 0.126', () => {
  const rounded = (color: Colour) => toLab(color).map((value) => Math.round(value * 1000) / 1000 + 0)
  assert.deepEqual(rounded([255, 255, 255]), [1, 0, 0])
  assert.deepEqual(rounded([255, 0, 0]), [0.628, 0.225, 0.126])
})

test('plain colours have their plain words', () => {
  const colors: readonly Colour[] = [
    [0, 0, 0],
    [255, 255, 255],
    [255, 0, 0],
    [0, 128, 0],
    [30, 90, 230],
    [255, 255, 0],
    [128, 128, 128],
    [255, 140, 0],
  ]
  assert.deepEqual(colors.map(nameColor), ['black', 'white', 'red', 'green', 'blue', 'yellow', 'grey', 'orange'])
})

test('every cell of any level has a name, and the runs of each row add up to its width', () => {
  const random = createRandom(7)
  for (let round = 0; round < 300; round++) {
    const bitmap = randomBitmap(random)
    const cells = nameCells(bitmap)
    assert.equal(cells.names.length, bitmap.columns * bitmap.rows)
    for (const name of cells.names) assert.ok(name === 'background' || COLOR_NAMES.includes(name), name)
    for (let row = 0; row < cells.rows; row++) {
      const runs = runsOf(cells, row)
      assert.equal(
        runs.reduce((sum, { count }) => sum + count, 0),
        bitmap.columns,
      )
      assert.ok(runs.every(({ name }, at) => name !== runs[at + 1]?.name))
    }
  }
})

test('regions and what is left over add up to the figure', () => {
  const random = createRandom(11)
  for (let round = 0; round < 100; round++) {
    const { figure, regions, rest } = summarize(nameCells(randomBitmap(random)))
    assert.ok(Math.abs(regions.reduce((sum, { share }) => sum + share, rest) - figure.share) < 1e-9)
  }
})

test('a background reaches the edge; the same colour shut off inside is a colour', () => {
  const { names, background } = nameCells(draw('.....', '.rrr.', '.r.r.', '.rrr.', '.....'))
  assert.equal(background, 'cream')
  assert.deepEqual([names[0], names[6], names[12]], ['background', 'red', 'cream'])
})

test('a picture without a common edge has no background', () => {
  assert.equal(nameCells(draw('rybk', 'kbyr', 'ykrb', 'brky')).background, null)
})

test('a border cell that is half background has the colour of the figure', () => {
  const bitmap = draw('.....', '.rrr.', '.rrr.', '.rrr.', '.....')
  const half: Colour = [240, 120, 100]
  const cells = bitmap.cells.map((cell, index) => (index === 6 ? half : cell))
  assert.equal(nameCells({ ...bitmap, cells }).names[6], 'red')
})

test('regions have a colour, a share, a place and a form, the largest first', () => {
  const [yellow, red] = regionsOf(
    '........',
    '.yyyyyy.',
    '.yyyyyy.',
    '.yyyyyy.',
    '.yyyyyy.',
    '........',
    '.....rr.',
    '........',
  )
  assert.deepEqual(yellow, { color: 'yellow', share: 24 / 64, form: 'block', places: ['alongTop'], inside: null })
  assert.deepEqual(red, { color: 'red', share: 2 / 64, form: null, places: ['bottomRight'], inside: null })
})

test('two eyes are one region of two places inside the face', () => {
  const [, eyes] = regionsOf('........', '.yyyyyy.', '.ykyyky.', '.yyyyyy.', '.yyyyyy.', '........')
  assert.deepEqual(eyes, {
    color: 'black',
    share: 2 / 48,
    form: null,
    places: ['middleLeft', 'middleRight'],
    inside: 'yellow',
  })
})

test('forms say which way a shape lies', () => {
  const formOf = (...lines: readonly string[]) => regionsOf(...lines)[0]?.form
  assert.equal(formOf('......', '.rrrr.', '......', '......', '......'), 'horizontal')
  assert.equal(formOf('......', '.r....', '.r....', '.r....', '.r....', '......'), 'vertical')
  assert.equal(formOf('.......', '....rr.', '...rr..', '..rr...', '.rr....', '.......'), 'rising')
  assert.equal(formOf('.......', '.rr....', '..rr...', '...rr..', '....rr.', '.......'), 'falling')
  assert.equal(formOf('.......', '.rrrrr.', '.r...r.', '.r...r.', '.r...r.', '.rrrrr.', '.......'), 'ring')
  assert.equal(formOf('.......', '...r...', '..rrr..', '.rrrrr.', '.......'), 'narrowTop')
  assert.equal(formOf('.......', '.rrrrr.', '..rrr..', '...r...', '.......'), 'narrowBottom')
})

test('a figure whose halves mirror each other is told from one that leans', () => {
  const isSymmetric = (...lines: readonly string[]) => summarize(nameCells(draw(...lines))).figure.isSymmetric
  assert.equal(isSymmetric('.......', '...r...', '..rrr..', '.rrrrr.', '.......'), true)
  assert.equal(isSymmetric('.......', '.r.....', '.rr....', '.rrrrr.', '.......'), false)
})

test('what has changed are the colours that came and those that went', () => {
  const [before, now] = [draw('....', '.rr.', '.yy.', '....'), draw('....', '.bb.', '.yy.', '....')].map(nameCells)
  assert.deepEqual(before && now && compareColors(before, now), { come: ['blue'], gone: ['red'] })
})

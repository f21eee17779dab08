import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnRuns, rowsInSight } from './drawn-runs.ts'

const GRID = { columns: 5, rowPx: 300 }

/** The pictures that are drawn of this many, and the rows that are not, with the window scrolled so far. */
const drawn = (count: number, { at = 0, scrolledPx = 0 } = {}) =>
  drawnRuns({ count, grid: GRID, sight: rowsInSight(GRID, -scrolledPx, 800), at })

test('a page of pictures is drawn whole', () => {
  assert.deepEqual(drawn(100, { scrolledPx: 3_000 }), [{ skippedRows: 0, from: 0, to: 100 }])
})

test('of thousands only what is near is drawn, with the first and the last row', () => {
  assert.deepEqual(drawn(5_000, { scrolledPx: 150_000 }), [
    { skippedRows: 0, from: 0, to: 10 },
    { skippedRows: 495, from: 2_485, to: 2_530 },
    { skippedRows: 493, from: 4_995, to: 5_000 },
  ])
})

test('the picture that is named stays with its neighbours while the window is scrolled elsewhere', () => {
  const [, kept] = drawn(5_000, { at: 1_002, scrolledPx: 150_000 })
  assert.deepEqual(kept, { skippedRows: 198, from: 995, to: 1_010 })
})

test('rows that are drawn and rows that are not are all rows, wherever the window is', () => {
  for (const scrolledPx of [0, 290, 30_100, 299_700, 900_000]) {
    const runs = drawn(4_998, { at: 77, scrolledPx })
    const rows = runs.map(({ skippedRows, from, to }) => skippedRows + Math.ceil((to - from) / GRID.columns))
    assert.equal(
      rows.reduce((sum, each) => sum + each, 0),
      1_000,
    )
    assert.equal(runs.at(-1)?.to, 4_998)
  }
})

test('before the page is measured one page of pictures is drawn', () => {
  const sight = { first: 0, last: 0 }
  assert.deepEqual(drawnRuns({ count: 5_000, grid: undefined, sight, at: 0 }), [{ skippedRows: 0, from: 0, to: 100 }])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bitmap, bitmapFrom, double } from './bitmap.ts'

const blackAndWhite: Bitmap = {
  columns: 2,
  rows: 1,
  cells: [
    [0, 0, 0],
    [200, 200, 200],
  ],
}

test('a bitmap drops the opacity of the bytes it is read from', () => {
  assert.deepEqual(bitmapFrom(2, 1, [1, 2, 3, 255, 4, 5, 6, 255]).cells, [
    [1, 2, 3],
    [4, 5, 6],
  ])
})

test('doubling blends each cell with its neighbours and keeps the edges', () => {
  const { columns, rows, cells } = double(blackAndWhite)
  assert.deepEqual([columns, rows], [4, 2])
  assert.deepEqual(
    cells.map(([red]) => red),
    [0, 50, 150, 200, 0, 50, 150, 200],
  )
})

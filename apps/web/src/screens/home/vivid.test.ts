import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Colour } from '../../mosaic/bitmap.ts'
import { vivid } from './vivid.ts'

const cellsOf = (...cells: Colour[]) => vivid({ columns: cells.length, rows: 1, cells }).cells
const spread = (cell: Colour = [0, 0, 0]): number => Math.max(...cell) - Math.min(...cell)

test('a pale cover gets strong colours of the same hues, and no cell is as light as paper', () => {
  const [rose, sand] = cellsOf([236, 220, 222], [232, 224, 210])
  assert.ok(spread(rose) > 80 && spread(sand) > 80, `${rose} ${sand}`)
  assert.ok(
    (rose?.[0] ?? 0) > (rose?.[2] ?? 0) && (sand?.[0] ?? 0) > (sand?.[1] ?? 0) && (sand?.[1] ?? 0) > (sand?.[2] ?? 0),
  )
  assert.ok(Math.max(...(rose ?? [])) < 236)
})

test('a cover that is vivid stays as it is, and greys stay grey', () => {
  const red: Colour = [230, 40, 60]
  assert.deepEqual(cellsOf(red), [red])
  assert.equal(spread(cellsOf([200, 200, 200])[0]), 0)
})

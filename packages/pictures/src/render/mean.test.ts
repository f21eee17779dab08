import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomSamples } from '../testing/pictures.ts'
import { type Area, areaMean, type Bitmap } from './mean.ts'

const overlap = (low: number, high: number, pixel: number): number =>
  Math.max(0, Math.min(high, pixel + 1) - Math.max(low, pixel))

// Every cell against every pixel: slow, and plainly right.
const naiveMean = (source: Bitmap, area: Area, width: number, height: number): number[] => {
  const [wide, high] = [area.width / width, area.height / height]
  const means: number[] = []
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let y = 0; y < source.height; y++)
          for (let x = 0; x < source.width; x++)
            sum +=
              (source.data[(y * source.width + x) * 3 + channel] ?? 0) *
              overlap(area.left + column * wide, area.left + (column + 1) * wide, x) *
              overlap(area.top + row * high, area.top + (row + 1) * high, y)
        means.push(sum / (wide * high))
      }
  return means
}

const bitmap = (width: number, height: number): Bitmap => ({
  width,
  height,
  data: randomSamples(width * height * 3, width),
})

test('each cell is the exact mean of its area, fractions of pixels included', () => {
  const cases: Array<[Bitmap, Area, number, number]> = [
    [bitmap(24, 16), { left: 0, top: 0, width: 24, height: 16 }, 3, 2],
    [bitmap(25, 17), { left: 0, top: 0, width: 25, height: 17 }, 4, 3],
    [bitmap(25, 17), { left: 0.7, top: 0.31, width: 23.9, height: 16.2 }, 7, 5],
    [bitmap(5, 4), { left: 0, top: 0, width: 5, height: 4 }, 16, 13],
    [bitmap(9, 1), { left: 0, top: 0, width: 9, height: 1 }, 4, 1],
    [bitmap(8, 8), { left: 0, top: 0, width: 8, height: 8 }, 1, 1],
  ]
  for (const [source, area, width, height] of cases) {
    const { data } = areaMean(source, area, { width, height })
    const expected = naiveMean(source, area, width, height)
    assert.equal(data.length, expected.length)
    for (const [i, value] of expected.entries()) assert.ok(Math.abs((data[i] ?? 0) - value) <= 0.5 + 1e-9)
  }
})

test('as many cells as pixels gives the picture back', () => {
  const source = bitmap(13, 11)
  const { data } = areaMean(source, { left: 0, top: 0, width: 13, height: 11 }, { width: 13, height: 11 })
  assert.deepEqual([...data], [...source.data])
})

test('white stays white in every division', () => {
  for (let cells = 1; cells <= 64; cells++) {
    const white = { width: 61, height: 47, data: new Uint8Array(61 * 47 * 3).fill(255) }
    const { data } = areaMean(
      white,
      { left: 1.3, top: 0.9, width: 58.2, height: 45.1 },
      { width: cells, height: cells },
    )
    assert.ok(data.every((value) => value === 255))
  }
})

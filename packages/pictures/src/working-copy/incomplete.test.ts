import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodedPart } from './incomplete.ts'

/** A picture of 10 x 20 pixels of different colours, grey where `isMissing` says so. */
const samples = (isMissing: (x: number, y: number) => boolean) => {
  const [width, height] = [10, 20]
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return isMissing(x, y) ? [128, 127, 129, 255] : [x * 20, y * 10, 7, 255]
  })
  return { data: Uint8Array.from(pixels.flat()), width, height }
}

const whole = { left: 0, top: 0, width: 10, height: 20 }

test('the part that the file held ends where the rest has one colour, at the end of the file', () => {
  for (const [orientation, isMissing, part] of [
    [1, (_: number, y: number) => y >= 5, { ...whole, height: 5 }],
    [2, (_: number, y: number) => y >= 5, { ...whole, height: 5 }],
    [3, (_: number, y: number) => y < 5, { ...whole, top: 5, height: 15 }],
    [4, (_: number, y: number) => y < 5, { ...whole, top: 5, height: 15 }],
    [5, (x: number) => x >= 3, { ...whole, width: 3 }],
    [6, (x: number) => x < 3, { ...whole, left: 3, width: 7 }],
    [7, (x: number) => x < 3, { ...whole, left: 3, width: 7 }],
    [8, (x: number) => x >= 3, { ...whole, width: 3 }],
  ] as const)
    assert.deepEqual(decodedPart(samples(isMissing), orientation), part, `orientation ${orientation}`)
})

test('a picture without a filled end is whole, and a line that is filled in part belongs to it', () => {
  assert.deepEqual(
    decodedPart(
      samples(() => false),
      1,
    ),
    whole,
  )
  assert.deepEqual(
    decodedPart(
      samples((x, y) => y > 9 || (y === 9 && x > 4)),
      1,
    ),
    { ...whole, height: 10 },
  )
})

test('less than a tenth is nothing', () => {
  assert.deepEqual(
    decodedPart(
      samples((_, y) => y >= 2),
      1,
    ),
    { ...whole, height: 2 },
  )
  assert.equal(
    decodedPart(
      samples((_, y) => y >= 1),
      1,
    ),
    null,
  )
  assert.equal(
    decodedPart(
      samples(() => true),
      1,
    ),
    null,
  )
})

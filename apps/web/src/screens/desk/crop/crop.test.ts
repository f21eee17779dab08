import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cropBetween, cropByKey, cropWithin, dragTo, grabAt, isWhole, STEP, WHOLE } from './crop.ts'

const HALF = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 }

test('arrows move a crop, and with Shift they size it', () => {
  assert.deepEqual(cropByKey(HALF, 'ArrowRight', false), { ...HALF, left: 0.25 + STEP })
  assert.deepEqual(cropByKey(HALF, 'ArrowUp', true), { ...HALF, height: 0.5 - STEP })
  assert.equal(cropByKey(HALF, 'Enter', false), undefined)
})

test('a crop stays within the picture and keeps a tenth of it', () => {
  const corner = { left: 0.5, top: 0, width: 0.5, height: 0.1 }
  assert.deepEqual(cropByKey(corner, 'ArrowRight', false), corner)
  assert.deepEqual(cropByKey(corner, 'ArrowRight', true), corner)
  assert.deepEqual(cropByKey(corner, 'ArrowUp', true), corner)
  assert.deepEqual(cropBetween({ x: 1.2, y: 0.9 }, { x: 0.5, y: -1 }), { left: 0.5, top: 0, width: 0.5, height: 0.9 })
  assert.deepEqual(cropBetween({ x: 1, y: 1 }, { x: 1, y: 1 }), { left: 0.9, top: 0.9, width: 0.1, height: 0.1 })
})

test('a crop of a cropped picture is one of the whole picture', () => {
  assert.deepEqual(cropWithin(HALF, HALF), { left: 0.375, top: 0.375, width: 0.25, height: 0.25 })
  assert.deepEqual(cropWithin(null, HALF), HALF)
  assert.deepEqual([isWhole(WHOLE), isWhole(HALF)], [true, false])
})

test('a pointer draws a crop, moves it, and takes it by a corner', () => {
  const drawn = dragTo(grabAt(WHOLE, { x: 0.5, y: 0.5 }), { x: 0.25, y: 0.25 })
  assert.deepEqual(drawn, { left: 0.25, top: 0.25, width: 0.25, height: 0.25 })
  assert.deepEqual(dragTo(grabAt(HALF, { x: 0.5, y: 0.5 }), { x: 0.6, y: 0.4 }), { ...HALF, left: 0.35, top: 0.15 })
  assert.deepEqual(dragTo(grabAt(HALF, { x: 0.26, y: 0.74 }), { x: 0, y: 1 }), {
    left: 0,
    top: 0.25,
    width: 0.75,
    height: 0.75,
  })
})

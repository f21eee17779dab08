import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FACE_SIDE, faceOf } from './face-cells.ts'

const IDS = Array.from({ length: 300 }, (_, index) => `player-${index}`)

test('a face is the same from left and right', () => {
  for (const id of IDS) {
    const { marked } = faceOf(id, null)
    for (const cell of marked) {
      const row = Math.floor(cell / FACE_SIDE)
      assert.ok(marked.includes(row * FACE_SIDE + (FACE_SIDE - 1 - (cell % FACE_SIDE))), id)
    }
  }
})

test('players of a team share a hue, and faces differ', () => {
  assert.equal(new Set(IDS.map((id) => faceOf(id, 3).hue)).size, 1)
  assert.notEqual(faceOf('a', 1).hue, faceOf('a', 2).hue)
  const faces = new Set(IDS.map((id) => faceOf(id, 1).marked.join()))
  assert.ok(faces.size > 280, `only ${faces.size} of ${IDS.length} faces differ`)
})

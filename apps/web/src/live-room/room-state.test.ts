import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNewerView } from './room-state.ts'
import { roomView, round } from './testing/room-view.ts'

test('a view is newer when it is later in the log, or at a higher level at the same place', () => {
  assert.equal(isNewerView(undefined, roomView), true)
  assert.equal(isNewerView(roomView, { ...roomView, seq: 6 }), false)
  assert.equal(isNewerView(roomView, { ...roomView, round: { ...round, level: 2 } }), true)
  assert.equal(isNewerView({ ...roomView, round: { ...round, level: 2 } }, roomView), false)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOutLadder } from './ladder.ts'

test('the ladder shrinks from left to right; what is spent lies before the current level', () => {
  const rungs = layOutLadder(8, 3)
  assert.deepEqual(rungs.map(({ state }) => state).join(' '), 'spent spent current ahead ahead ahead ahead ahead')
  assert.ok(rungs.every(({ side }, index) => index === 0 || side < (rungs[index - 1]?.side ?? 0)))
})

test('even the longest ladder fits on the narrowest phone', () => {
  const last = layOutLadder(9, 1).at(-1)
  assert.ok(last && last.middle + last.side / 2 <= 288)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLadder, LADDERS } from './ladder.ts'

test('the ladders of packs are some', () => {
  for (const ladder of Object.values(LADDERS)) assert.ok(isLadder(ladder))
})

test('a ladder is of two to fifteen whole numbers that rise from two to sixty-four', () => {
  const rising = (length: number) => Array.from({ length }, (_, at) => at + 2)
  for (const ladder of [[2, 64], rising(15)]) assert.ok(isLadder(ladder), ladder.join())
  for (const no of [[], [4], rising(16), [1, 2], [4, 4], [8, 4], [4, 65], [4, 4.5], [4, Number.NaN], ['4', '8']])
    assert.ok(!isLadder(no), no.join())
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, RoomResults } from '@pd/contract/client'
import { createResultsActions } from './actions.ts'
import { createResultsState, markOf, sideOf } from './state.ts'

test('a right guess is a square that shrinks with its level and never to nothing', () => {
  const sides = [1, 2, 3, 4, 5, 6, 7].map((level) => sideOf(level, 8))
  assert.equal(sides[0], 1)
  assert.deepEqual(
    sides,
    [...sides].sort((a, b) => b - a),
  )
  assert.ok(new Set(sides).size === 7 && (sides.at(-1) ?? 0) >= 0.4)
  assert.deepEqual([sideOf(1, 2), sideOf(9, 8)], [1, sides.at(-1)])
})

test('a player who tried in vain differs from one who did not try', () => {
  assert.equal(markOf({ points: 975, level: 1, guesses: 2 }), 'found')
  assert.equal(markOf({ points: null, level: null, guesses: 2 }), 'missed')
  assert.equal(markOf({ points: null, level: null, guesses: 0 }), 'silent')
})

test('results that could not be fetched are asked for again', async () => {
  const answers: Answer<RoomResults>[] = [
    { ok: false, problem: { code: 'unreachable' } },
    { ok: true, value: { code: 'ABC234' } as RoomResults },
  ]
  const state = createResultsState()
  const client = { roomResults: async () => answers.shift() ?? assert.fail() }
  const { load } = createResultsActions(client, 'ABC234', state)
  await load()
  assert.deepEqual([state.trouble.value, state.results.value], ['unreachable', undefined])
  await load()
  assert.deepEqual([state.trouble.value, state.results.value?.code], [undefined, 'ABC234'])
})

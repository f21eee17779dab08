import assert from 'node:assert/strict'
import { test } from 'node:test'
import { teamRowsOf } from './team-rows.ts'

test('the teams stand with the best first, without empty ones', () => {
  const scores = [
    { team: 1, players: 2, score: 250 },
    { team: 2, players: 9, score: 1000 },
    { team: 3, players: 0, score: 0 },
    { team: 4, players: 1, score: 0 },
  ]
  assert.deepEqual(
    teamRowsOf(scores).map(({ team, share }) => [team, share]),
    [
      [2, 1],
      [1, 0.25],
      [4, 0],
    ],
  )
  assert.deepEqual(teamRowsOf([{ team: 1, players: 1, score: 0 }])[0]?.share, 0)
})

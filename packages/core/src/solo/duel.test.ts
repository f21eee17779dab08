import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LADDERS } from '../play/ladder.ts'
import { canChallenge, duelGame } from './duel.ts'
import { type Game, newGame } from './game.ts'

const pictures = ['cat', 'dog'].map((itemId) => ({ itemId, pictureId: `${itemId} 1`, ladder: LADDERS.art }))
const order = { id: 'g', playerId: 'ann', language: 'en', startedAt: 1 } as const
const open = newGame({ ...order, plan: 'solo', difficulty: 'easy', packId: 'p' }, pictures)
const finished: Game = {
  ...open,
  rounds: open.rounds.map((round) => ({ ...round, level: 5, outcome: 'found', hints: ['letters'], points: 400 })),
}

test('a friend gets the same pictures in the same order, by the same rules, and nothing of what was done with them', () => {
  const friend = { id: 'h', playerId: 'bob', language: 'fr', startedAt: 9 }
  assert.deepEqual(duelGame(friend, finished), { ...open, ...friend })
})

test('a friend is challenged once the game is finished, and never to a daily', () => {
  assert.deepEqual(
    [canChallenge(open), canChallenge(finished), canChallenge({ ...finished, plan: 'daily' })],
    [false, true, false],
  )
})

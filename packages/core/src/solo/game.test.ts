import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LADDERS } from '../play/ladder.ts'
import { ok, refuse } from '../result.ts'
import { firstLevel, type Game, hintsOffered, inRound, openRound, scoreOf, strictnessOf } from './game.ts'
import type { Round } from './round.ts'

const round = (number: number, outcome: Round['outcome'] = null, points = 0): Round => ({
  number,
  itemId: `item ${number}`,
  pictureId: 'p',
  variant: 0,
  ladder: LADDERS.art,
  level: 1,
  guesses: [],
  hints: [],
  outcome,
  points,
})
const game = (...rounds: Round[]): Game => ({
  id: 'g',
  playerId: 'ann',
  mode: 'solo',
  difficulty: 'normal',
  language: 'en',
  packId: null,
  startedAt: 0,
  rounds,
})

test('the open round is the first without an outcome', () => {
  assert.equal(openRound(game(round(1, 'found'), round(2), round(3)))?.number, 2)
  assert.equal(openRound(game(round(1, 'missed'))), null)
})

test('the score is the sum of the rounds', () => {
  assert.equal(scoreOf(game(round(1, 'found', 850), round(2, 'missed'), round(3, 'found', 100))), 950)
})

test('a command reaches the open round and no other', () => {
  const played = game(round(1, 'found'), round(2), round(3))
  assert.deepEqual(inRound(played, 2, ok), ok(round(2)))
  assert.deepEqual(inRound(played, 1, ok), refuse('round_closed'))
  assert.deepEqual(inRound(played, 3, ok), refuse('round_not_current'))
  assert.deepEqual(inRound(game(round(1, 'found')), 1, ok), refuse('round_closed'))
})

test('easy skips two levels; hard wants exact spelling and sells no hints', () => {
  assert.deepEqual([firstLevel('easy'), firstLevel('normal'), firstLevel('hard')], [3, 1, 1])
  assert.deepEqual([strictnessOf('easy'), strictnessOf('hard')], ['normal', 'exact'])
  assert.deepEqual(hintsOffered({ difficulty: 'hard', packId: null }), [])
})

test('a game of one pack does not sell its category', () => {
  assert.deepEqual(hintsOffered({ difficulty: 'easy', packId: 'p' }), ['letters', 'firstLetter'])
  assert.deepEqual(hintsOffered({ difficulty: 'normal', packId: null }), ['category', 'letters', 'firstLetter'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LADDERS } from '../play/ladder.ts'
import { ok, refuse } from '../result.ts'
import {
  applyToRound,
  type Game,
  hintsOffered,
  isOver,
  isTooLate,
  missesLeft,
  newGame,
  nextRound,
  openRound,
  scoreOf,
  strictnessOf,
  timeLeft,
  wantsRound,
} from './game.ts'
import type { Round } from './round.ts'

const round = (number: number, outcome: Round['outcome'] = null, points = 0): Round => ({
  number,
  itemId: `item ${number}`,
  pictureId: 'p',
  ladder: LADDERS.art,
  level: 1,
  guesses: [],
  hints: [],
  choices: null,
  outcome,
  points,
})
const game = (...rounds: Round[]): Game => ({
  id: 'g',
  playerId: 'ann',
  plan: 'solo',
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
  assert.deepEqual(applyToRound(played, 2, ok), ok(round(2)))
  assert.deepEqual(applyToRound(played, 1, ok), refuse('round_closed'))
  assert.deepEqual(applyToRound(played, 3, ok), refuse('round_not_current'))
  assert.deepEqual(applyToRound(game(round(1, 'found')), 1, ok), refuse('round_closed'))
})

const order = (difficulty: Game['difficulty'], packId: string | null = null) => ({ ...game(), difficulty, packId })
const picture = { itemId: 'cat', pictureId: 'p', ladder: LADDERS.art }

test('a new game has a round for each picture, at the first level of its plan', () => {
  const [first, second, ...others] = newGame(order('normal'), [picture, { ...picture, itemId: 'dog' }]).rounds
  assert.deepEqual(first, { ...round(1), ...picture })
  assert.deepEqual([second?.itemId, second?.number, others], ['dog', 2, []])
})

test('easy skips two levels, but never the last one before the full picture', () => {
  const levelOf = (difficulty: Game['difficulty'], ladder: readonly number[]) =>
    newGame(order(difficulty), [{ ...picture, ladder }]).rounds[0]?.level
  assert.deepEqual([levelOf('easy', [3, 4, 6]), levelOf('easy', [3, 4]), levelOf('hard', [3, 4, 6])], [3, 2, 1])
})

test('hard wants exact spelling and sells no hints', () => {
  assert.deepEqual([strictnessOf(order('easy')), strictnessOf(order('hard'))], ['normal', 'exact'])
  assert.deepEqual(hintsOffered(order('hard')), [])
})

test('a game of one pack does not sell its category', () => {
  assert.deepEqual(hintsOffered(order('easy', 'p')), ['letters', 'firstLetter'])
  assert.deepEqual(hintsOffered(order('normal')), ['category', 'letters', 'firstLetter'])
})

const MINUTES_2 = 120_000
const sprint = (...rounds: Round[]): Game => ({ ...game(...rounds), plan: 'sprint' })
const endless = (...rounds: Round[]): Game => ({ ...game(...rounds), plan: 'endless' })

test('a sprint is over after two minutes, open round or not, and takes what was sent in time a little longer', () => {
  const open = sprint(round(1, 'found'), round(2))
  assert.deepEqual([timeLeft(open, 0), timeLeft(open, MINUTES_2 + 5), timeLeft(game(), 0)], [MINUTES_2, 0, null])
  assert.deepEqual([isOver(open, MINUTES_2 - 1), isOver(open, MINUTES_2)], [false, true])
  assert.deepEqual([isTooLate(open, MINUTES_2 + 1_000), isTooLate(open, MINUTES_2 + 2_000)], [false, true])
})

test('an endless game is over with the third miss, given up or not', () => {
  const twice = endless(round(1, 'missed'), round(2, 'found'), round(3, 'given_up'))
  assert.deepEqual([missesLeft(twice), wantsRound(twice, 0), missesLeft(game())], [1, true, null])
  const thrice = endless(...twice.rounds, round(4, 'missed'))
  assert.deepEqual([missesLeft(thrice), wantsRound(thrice, 0), isOver(thrice, 0)], [0, false, true])
})

test('a picture is drawn once the last one is closed, while there is time, and never in a game of five', () => {
  const closed = sprint(round(1, 'found'))
  assert.deepEqual([wantsRound(closed, 0), wantsRound(closed, MINUTES_2)], [true, false])
  assert.deepEqual([wantsRound(sprint(round(1)), 0), wantsRound(game(round(1, 'found')), 0)], [false, false])
  assert.deepEqual(nextRound(closed, { ...picture, itemId: 'item 2' }), { ...round(2), ...picture, itemId: 'item 2' })
})

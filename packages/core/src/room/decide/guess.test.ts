import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsAt } from '../../play/points.ts'
import { LADDER, LEVEL_MS, openRoom } from '../../testing/test-room.ts'
import { viewRoom } from '../view/view-room.ts'
import { LATE_GUESS_MS } from './due.ts'

test('a guess earns the points of the level that was seen, also when it arrives up to a second late', () => {
  const room = openRoom()
  room.join('ann', 'bob', 'cec', 'dan')
  room.start()
  room.guess('ann', 'right')
  room.wait(LEVEL_MS + LATE_GUESS_MS)
  room.guess('bob', 'right', 1)
  room.wait(1)
  room.guess('cec', 'right', 1)
  assert.deepEqual(['ann', 'bob', 'cec'].map(room.scoreOf), [1000, 1000, pointsAt(LADDER, 2)])
})

test('a wrong guess costs 25 points, but never more than the next level does', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  room.start()
  for (const text of ['dog', 'cow']) room.guess('ann', text)
  room.guess('ann', 'right')
  for (let n = 0; n < 20; n++) room.guess('bob', `wrong ${n}`)
  room.guess('bob', 'right')
  assert.deepEqual([room.scoreOf('ann'), room.scoreOf('bob')], [950, pointsAt(LADDER, 2)])
})

test('a round ends when all players in the room have found the item, also because the last other one leaves', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  room.start()
  assert.deepEqual(room.guess('ann', 'right'), ['guessed'])
  assert.deepEqual(room.guess('ann', 'right again'), ['already_found'])
  assert.deepEqual(room.act({ type: 'leave', player: 'bob' }), ['left', 'round_revealed'])
  assert.deepEqual(room.guess('ann', 'right'), ['round_closed'])
})

test('a round ends when its time is over, after the guesses that are on their way', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  room.start()
  room.wait(LADDER.length * LEVEL_MS + LATE_GUESS_MS - 1)
  assert.deepEqual([room.act({ type: 'tick' }), room.guess('ann', 'right', 4)], [[], ['guessed']])
  room.wait(1)
  assert.deepEqual([room.guess('bob', 'right', 4), room.act({ type: 'tick' })], [['round_closed'], ['round_revealed']])
})

test('with choices a player picks once, for half of the points', () => {
  const room = openRoom({ answers: 'choices' })
  room.join('ann', 'bob')
  room.start()
  room.guess('ann', 'right')
  assert.deepEqual(room.guess('bob', 'dog'), ['guessed', 'round_revealed'])
  assert.deepEqual([room.scoreOf('ann'), room.scoreOf('bob')], [500, 0])
})

test('the speed bonus is at most a tenth, less and less within a level', () => {
  const room = openRoom({ speedBonus: true })
  room.join('ann', 'bob', 'cec')
  room.start()
  room.guess('ann', 'right')
  room.wait(LEVEL_MS / 2)
  room.guess('bob', 'right')
  assert.deepEqual([room.scoreOf('ann'), room.scoreOf('bob')], [1100, 1050])
})

test('a wrong pick leaves nothing to earn in its round', () => {
  const room = openRoom({ answers: 'choices' })
  room.join('ann', 'bob')
  room.start()
  room.guess('ann', 'wrong')
  const worths = ['ann', 'bob'].map((player) => viewRoom(room.room, { kind: 'player', player }, room.now).own?.worth)
  assert.deepEqual(worths, [null, 500])
})

test('a player sees what a right guess earns at this level while one can be made', () => {
  const room = openRoom({ speedBonus: true })
  room.join('ann', 'bob')
  const worthFor = (player: string) => viewRoom(room.room, { kind: 'player', player }, room.now).own?.worth
  assert.equal(worthFor('ann'), null)
  room.start()
  room.guess('ann', 'dog')
  room.wait(100)
  assert.deepEqual(['ann', 'bob'].map(worthFor), [975, 1000])
  room.wait(LEVEL_MS)
  const second = pointsAt(LADDER, 2)
  assert.deepEqual(['ann', 'bob'].map(worthFor), [second - 25, second])
  room.guess('bob', 'right', 2)
  room.act({ type: 'pause', by: 'host' })
  assert.deepEqual(['ann', 'bob'].map(worthFor), [null, null])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LEVEL_MS, openRoom, plan } from '../../testing/test-room.ts'
import { ABANDONED_AFTER_MS, isNextRoundDue, READY_WAIT_MS, REVEAL_MS } from './due.ts'

test('the clock starts when every device has the first level, or after two seconds', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  assert.deepEqual(room.act({ type: 'prepare', by: 'host', plan: plan(1) }), ['round_prepared'])
  assert.deepEqual(room.act({ type: 'ready', player: 'ann', round: 1 }), ['device_ready'])
  assert.deepEqual(room.act({ type: 'ready', player: 'ann', round: 1 }), [])
  assert.deepEqual(room.act({ type: 'ready', player: 'bob', round: 1 }), ['device_ready', 'round_started'])
  const other = openRoom()
  other.join('ann')
  other.act({ type: 'prepare', by: 'host', plan: plan(1) })
  other.wait(READY_WAIT_MS - 1)
  assert.deepEqual(other.act({ type: 'tick' }), [])
  other.wait(1)
  assert.deepEqual(other.act({ type: 'tick' }), ['round_started'])
})

test('a paused round stands still, and a level can be given more time', () => {
  const room = openRoom()
  room.join('ann')
  room.start()
  room.wait(LEVEL_MS - 1)
  room.act({ type: 'pause', by: 'host' })
  room.wait(60_000)
  assert.deepEqual(room.guess('ann', 'right'), ['round_closed'])
  room.act({ type: 'resume', by: 'host' })
  room.act({ type: 'more_time', by: 'host' })
  room.wait(10_000)
  room.guess('ann', 'right', 1)
  assert.equal(room.scoreOf('ann'), 1000)
})

test('a room shows its podium after its last round, and ends when nothing has happened for two hours', () => {
  const room = openRoom({ rounds: 1 })
  room.join('ann')
  room.start()
  room.guess('ann', 'right')
  room.wait(60_000)
  assert.deepEqual(room.act({ type: 'tick' }), ['chapter_ended'])
  room.wait(ABANDONED_AFTER_MS)
  assert.deepEqual(room.act({ type: 'tick' }), ['ended'])
  assert.deepEqual(room.join('bob'), [['room_ended']])
  const empty = openRoom()
  empty.wait(ABANDONED_AFTER_MS)
  assert.deepEqual(empty.act({ type: 'tick' }), ['ended'])
})

test('a room without players ends after two hours wherever it stood, and begins no round', () => {
  const room = openRoom()
  room.join('ann')
  room.start()
  room.act({ type: 'reveal', by: 'host' })
  room.wait(ABANDONED_AFTER_MS)
  assert.equal(isNextRoundDue(room.room, room.now), false)
  assert.deepEqual(room.act({ type: 'tick' }), ['ended'])
  assert.equal(room.room.ended?.reason, 'abandoned')
})

test('a room that goes on by itself plays all its rounds to the podium without an act of its host', () => {
  const room = openRoom({ rounds: 2, autoNext: true })
  room.join('ann')
  room.start()
  for (const number of [1, 2]) {
    room.guess('ann', 'right', 1, number)
    room.wait(REVEAL_MS.byItself - 1)
    assert.equal(isNextRoundDue(room.room, room.now), false)
    assert.deepEqual(room.act({ type: 'tick' }), [])
    room.wait(1)
    if (number === 2) break
    assert.ok(isNextRoundDue(room.room, room.now))
    assert.deepEqual(room.act({ type: 'prepare', by: null, plan: plan(2) }), ['round_prepared'])
    room.wait(READY_WAIT_MS)
    room.act({ type: 'tick' })
  }
  assert.deepEqual(room.act({ type: 'tick' }), ['chapter_ended'])
})

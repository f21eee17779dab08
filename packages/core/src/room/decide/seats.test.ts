import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom, plan } from '../../testing/test-room.ts'
import { viewRoom } from '../view/view-room.ts'

test('a player who comes back finds name, score and guesses', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  room.start()
  room.guess('ann', 'right')
  room.act({ type: 'leave', player: 'ann' })
  assert.deepEqual(room.act({ type: 'join', player: 'ann', name: 'another name', team: null }), ['joined'])
  const { own } = viewRoom(room.room, { kind: 'player', player: 'ann' }, room.now)
  assert.deepEqual([own?.name, own?.score, own?.points, own?.guesses.length], ['ann', 1000, 1000, 1])
})

test('a late player is marked and starts from zero, unless the room is locked or allows none', () => {
  const room = openRoom()
  room.join('ann')
  room.start()
  room.join('bob')
  const standing = viewRoom(room.room, { kind: 'screen' }, room.now).standings.find(({ name }) => name === '#2')
  assert.deepEqual([standing?.late, standing?.score], [true, 0])
  room.act({ type: 'lock', locked: true, by: 'host' })
  assert.deepEqual(room.join('cec'), [['room_locked']])
  const strict = openRoom({ lateJoin: false })
  strict.join('ann')
  strict.start()
  assert.deepEqual(strict.join('bob'), [['room_locked']])
})

test('no two names may read alike, and a kicked player does not come back', () => {
  const room = openRoom()
  room.join('Ann')
  assert.deepEqual(room.act({ type: 'join', player: 'x', name: ' ÀNN ', team: null }), ['name_taken'])
  assert.deepEqual(room.join('🐈', '🐕'), [['joined'], ['joined']])
  assert.deepEqual(room.act({ type: 'join', player: 'y', name: '🐈', team: null }), ['name_taken'])
  room.act({ type: 'kick', player: 'Ann', by: 'host' })
  assert.deepEqual(room.join('Ann'), [['kicked']])
})

test('a player takes another given name until the first round', () => {
  const take = (room: ReturnType<typeof openRoom>, name: string) => room.act({ type: 'take_name', player: 'ann', name })
  const room = openRoom({ names: 'given' })
  room.join('ann', 'bob')
  assert.deepEqual([take(room, 'Bob'), take(room, 'Quiet Clue')], [['name_taken'], ['renamed']])
  room.start()
  assert.deepEqual(take(room, 'Bold Riddle'), ['not_now'])
  const own = openRoom()
  assert.deepEqual(take(own, 'Quiet Clue'), ['not_in_room'])
  own.join('ann')
  assert.deepEqual(take(own, 'Quiet Clue'), ['not_now'])
})

test('teams fill evenly, and a player may choose', () => {
  const room = openRoom({ teams: 2 })
  room.join('ann', 'bob')
  room.act({ type: 'join', player: 'cec', name: 'cec', team: 2 })
  room.act({ type: 'join', player: 'dan', name: 'dan', team: 9 })
  assert.deepEqual(
    [...room.room.seats.values()].map(({ team }) => team),
    [1, 2, 2, 1],
  )
})

test('only the host steers', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  for (const type of ['pause', 'resume', 'more_time', 'reveal', 'skip', 'close'] as const)
    assert.deepEqual(room.act({ type, by: 'ann' }), ['not_host'])
  assert.deepEqual(room.act({ type: 'kick', player: 'bob', by: 'ann' }), ['not_host'])
  assert.deepEqual(room.act({ type: 'prepare', by: 'ann', plan: plan(1) }), ['not_host'])
  room.act({ type: 'hand_over', player: 'ann', by: 'host' })
  assert.deepEqual(room.act({ type: 'prepare', by: 'ann', plan: plan(1) }), ['round_prepared'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsAt } from '../../play/points.ts'
import { LADDER, LEVEL_MS, openRoom, plan } from '../../testing/test-room.ts'
import { viewRoom } from '../view/view-room.ts'
import { LATE_GUESS_MS, READY_WAIT_MS } from './due.ts'

test('the host accepts an almost right guess, for what it was worth when it was made', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  room.start()
  room.guess('ann', 'near it')
  room.wait(LEVEL_MS * 2)
  const [pending] = viewRoom(room.room, { kind: 'host', player: 'host' }, room.now).pendingGuesses
  assert.deepEqual(pending, { player: 'ann', name: 'ann', guess: 0, text: 'near it' })
  const accept = { type: 'accept', player: 'ann', guess: 0, round: 1, keep: false, by: 'host' } as const
  assert.deepEqual(room.act(accept), ['guess_accepted'])
  assert.deepEqual([room.act(accept), room.scoreOf('ann')], [['already_found'], 1000])
})

test('a guess accepted for good counts for all who made it, each at their level, and for later ones', () => {
  const room = openRoom()
  room.join('ann', 'bob', 'cec', 'dan')
  room.start()
  room.guess('ann', 'near it')
  room.guess('cec', 'near miss')
  room.wait(LEVEL_MS + LATE_GUESS_MS)
  room.guess('bob', 'near - it!', 2)
  const accept = { type: 'accept', player: 'ann', guess: 0, round: 1, keep: true, by: 'host' } as const
  assert.deepEqual(room.act(accept), ['guess_accepted', 'guess_accepted'])
  const second = pointsAt(LADDER, 2)
  assert.deepEqual(['ann', 'bob', 'cec'].map(room.scoreOf), [1000, second, 0])
  assert.deepEqual(room.guess('dan', 'near it', 2), ['guessed'])
  assert.equal(room.scoreOf('dan'), second)
  assert.deepEqual(room.act({ ...accept, player: 'cec' }), ['guess_accepted', 'round_revealed'])
})

test('a guess accepted for good counts for its item alone', () => {
  const room = openRoom()
  room.join('ann', 'bob')
  room.start()
  room.guess('ann', 'near it')
  room.act({ type: 'accept', player: 'ann', guess: 0, round: 1, keep: true, by: 'host' })
  room.act({ type: 'skip', by: 'host' })
  for (const item of [2, 1]) {
    room.act({ type: 'prepare', by: 'host', plan: plan(item) })
    room.wait(READY_WAIT_MS)
    room.act({ type: 'tick' })
    room.guess('bob', 'near it', 1, room.room.rounds.length)
    room.act({ type: 'skip', by: 'host' })
  }
  assert.deepEqual(
    room.room.rounds.map(({ attempts }) => attempts.get('bob')?.guesses[0]?.verdict),
    [undefined, 'almost', 'correct'],
  )
})

test('a host who plays sees and decides on near misses once nothing is left to guess', () => {
  const room = openRoom()
  room.join('ann', 'host')
  room.start()
  room.guess('ann', 'near it')
  const pending = () =>
    viewRoom(room.room, { kind: 'host', player: 'host' }, room.now).pendingGuesses.map(({ text }) => text)
  const accept = { type: 'accept', player: 'ann', guess: 0, round: 1, keep: false, by: 'host' } as const
  assert.deepEqual([pending(), room.act(accept), room.act({ ...accept, guess: 1 })], [[], ['not_now'], ['not_now']])
  room.guess('host', 'right')
  assert.deepEqual([pending(), room.act(accept)], [['near it'], ['guess_accepted', 'round_revealed']])
  room.act({ type: 'prepare', by: 'host', plan: plan(2) })
  room.wait(READY_WAIT_MS)
  room.act({ type: 'tick' })
  room.guess('ann', 'near it', 1, 2)
  assert.deepEqual(pending(), [])
  room.act({ type: 'reveal', by: 'host' })
  assert.deepEqual([pending(), room.act({ ...accept, round: 2 })], [['near it'], ['guess_accepted']])
})

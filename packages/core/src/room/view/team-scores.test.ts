import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../testing/test-room.ts'
import { viewRoom } from './view-room.ts'

test('a team scores the average of its players; a player who leaves takes no zero away', () => {
  const room = openRoom({ teams: 3 })
  for (const [player, team] of [
    ['ann', 1],
    ['bob', 2],
    ['cec', 2],
    ['dan', 2],
  ] as const)
    room.act({ type: 'join', player, name: player, team })
  room.start()
  for (const player of ['ann', 'bob', 'cec']) room.guess(player, 'right')
  const scores = () => viewRoom(room.room, { kind: 'screen' }, room.now).teamScores.map(({ score }) => score)
  assert.deepEqual(scores(), [1000, 667, 0])
  for (const player of ['ann', 'dan']) room.act({ type: 'leave', player })
  assert.deepEqual(scores(), [1000, 1000, 0])
})

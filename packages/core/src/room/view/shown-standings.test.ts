import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../testing/test-room.ts'
import { viewRoom } from './view-room.ts'

const PLAYERS = Array.from({ length: 39 }, (_, index) => `player-${index + 1}`)

const screenOf = ({ room, now }: ReturnType<typeof openRoom>) => viewRoom(room, { kind: 'screen' }, now)

test('each player of a lobby is among the newest twenty once', () => {
  const room = openRoom()
  for (const player of PLAYERS) {
    room.join(player)
    assert.equal(screenOf(room).standings.at(-1)?.name, player)
    assert.ok(screenOf(room).standings.length <= 20)
  }
})

test('a reveal names the first who found the item, and what each gained', () => {
  const room = openRoom()
  room.join('ann', 'bob', 'cec')
  room.start()
  room.guess('bob', 'right')
  room.wait(1_000)
  room.guess('ann', 'right')
  assert.equal(screenOf(room).round?.first, null)
  room.act({ type: 'reveal', by: 'host' })
  const { round, standings } = screenOf(room)
  assert.deepEqual(round?.first, { name: 'bob', level: 1 })
  assert.deepEqual(
    standings.map(({ name, gained }) => [name, gained === null]),
    [
      ['ann', false],
      ['bob', false],
      ['cec', true],
    ],
  )
})

test('all who share the first three places are shown at the end', () => {
  const room = openRoom({ rounds: 1 })
  room.join(...PLAYERS)
  room.start()
  for (const player of PLAYERS.slice(3)) room.guess(player, 'right')
  room.act({ type: 'reveal', by: 'host' })
  room.act({ type: 'close', by: 'host' })
  assert.equal(screenOf(room).standings.length, 36)
})

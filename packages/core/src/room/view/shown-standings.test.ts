import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../testing/test-room.ts'
import { viewRoom } from './view-room.ts'

const playersOf = (length: number) => Array.from({ length }, (_, index) => `player-${index + 1}`)
const PLAYERS = playersOf(39)

const screenOf = ({ room, now }: ReturnType<typeof openRoom>) => viewRoom(room, { kind: 'screen' }, now)

test('each player of a lobby is among the newest twenty once, in a hall of two thousand too', () => {
  for (const count of [39, 2_000]) {
    const room = openRoom()
    for (const [index, player] of playersOf(count).entries()) {
      room.join(player)
      const { standings, players } = screenOf(room)
      assert.equal(standings.at(-1)?.name, player)
      assert.deepEqual([standings.length, players], [Math.min(20, index + 1), index + 1])
    }
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

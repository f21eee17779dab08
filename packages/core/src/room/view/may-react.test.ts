import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../testing/test-room.ts'
import { mayReact } from './may-react.ts'

test('players react to a picture at its reveal alone, where the room has reactions', () => {
  for (const reactions of [true, false]) {
    const game = openRoom({ reactions })
    game.join('ann')
    game.start()
    const before = mayReact(game.room, 'ann', 1)
    game.act({ type: 'reveal', by: 'host' })
    const answers = [mayReact(game.room, 'ann', 1), mayReact(game.room, 'ann', 2), mayReact(game.room, 'host', 1)]
    assert.deepEqual([before, ...answers], [false, reactions, false, false])
    game.act({ type: 'close', by: 'host' })
    assert.equal(mayReact(game.room, 'ann', 1), false)
  }
})

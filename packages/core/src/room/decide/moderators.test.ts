import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openRoom } from '../../testing/test-room.ts'
import { mayReact } from '../view/may-react.ts'
import { viewModeration } from '../view/moderation-view.ts'
import { viewRoom } from '../view/view-room.ts'
import { isModerator } from './moderators.ts'
import { STEERING_ACTS } from './steering-rights.ts'

/** A room with a moderator named mod and two players. */
const openModerated = (...changes: Parameters<typeof openRoom>) => {
  const room = openRoom(...changes)
  room.join('ann', 'bob')
  room.act({ type: 'invite_moderators', renews: false, by: 'host' })
  const come = (player: string, link = 1) => room.act({ type: 'moderate', player, link })
  return { room, come, arrived: come('mod') }
}

describe('a moderator', () => {
  test('comes by the link of the host, until the host makes another one', () => {
    const { room, come, arrived } = openModerated()
    assert.deepEqual([arrived, come('mod')], [['moderator_came'], []])
    assert.deepEqual(room.act({ type: 'invite_moderators', renews: false, by: 'host' }), [])
    assert.deepEqual(room.act({ type: 'invite_moderators', renews: true, by: 'host' }), ['moderators_invited'])
    assert.deepEqual([isModerator(room.room, 'mod'), come('mod', 1)], [false, ['not_moderator']])
    assert.deepEqual(come('mod', 2), ['moderator_came'])
    assert.deepEqual(room.act({ type: 'invite_moderators', renews: true, by: 'mod' }), ['not_host'])
  })

  test('is not there before the host makes a link', () => {
    const room = openRoom()
    assert.deepEqual(room.act({ type: 'moderate', player: 'mod', link: 0 }), ['not_moderator'])
  })

  test('neither plays nor hosts, and a player or a host does not moderate', () => {
    const { room, come } = openModerated()
    assert.deepEqual(room.join('mod'), [['moderator_plays']])
    assert.deepEqual([come('ann'), come('host')], [['moderator_plays'], ['moderator_plays']])
    room.act({ type: 'leave', player: 'bob' })
    assert.deepEqual(come('bob'), ['moderator_plays'])
  })

  test('lets in, renames, mutes and judges pictures, and steers nothing', () => {
    const { room } = openModerated({ admitsEach: true })
    const by = 'mod'
    room.join('cec')
    assert.deepEqual(room.act({ type: 'admit', player: 'cec', by }), ['admitted'])
    assert.deepEqual(room.act({ type: 'rename', player: 'cec', name: 'Cecily', by }), ['renamed'])
    assert.deepEqual(room.act({ type: 'mute', player: 'cec', muted: true, by }), ['muted'])
    assert.deepEqual(room.act({ type: 'mute', player: 'cec', muted: true, by }), [])
    const allowed = ['admit', 'rename', 'mute', 'judge_picture']
    for (const type of STEERING_ACTS.filter((act) => !allowed.includes(act) && act !== 'take_back')) {
      if (type === 'next' || type === 'again') continue
      const command = { type, player: 'ann', guess: 0, round: 1, keep: false, locked: true, renews: false, by }
      assert.deepEqual(room.act(command as Parameters<typeof room.act>[0]), ['not_host'], type)
    }
    assert.deepEqual(viewRoom(room.room, { kind: 'player', player: by }, 0).may, [])
  })

  test('sees the guesses of all by the names of their players, and of a sealed one no verdict before the reveal', () => {
    const { room } = openModerated()
    room.act({ type: 'admit', player: null, by: 'mod' })
    room.start()
    room.act({ type: 'join', player: 'late', name: 'right on', namesItem: true, team: null })
    for (const [player, text] of [['ann', 'dog'] as const, ['late', 'right'] as const]) {
      room.wait(1)
      room.guess(player, text)
    }
    const guesses = () => viewModeration(room.room).guesses.map(({ name, text, verdict }) => [name, text, verdict])
    assert.deepEqual(guesses(), [
      ['right on', 'right', null],
      ['ann', 'dog', 'wrong'],
    ])
    assert.ok(!JSON.stringify(viewModeration(room.room)).includes('item-1'))
    room.act({ type: 'reveal', by: 'host' })
    assert.deepEqual(guesses()[0], ['right on', 'right', 'correct'])
  })
})

test('of a muted player the host is shown no near miss, and no screen a reaction, while the points stay', () => {
  const { room } = openModerated({ reactions: true })
  room.start()
  room.guess('ann', 'near one')
  const pending = () => viewRoom(room.room, { kind: 'host', player: 'host' }, room.now).pendingGuesses.length
  assert.equal(pending(), 1)
  room.act({ type: 'mute', player: 'ann', muted: true, by: 'mod' })
  assert.equal(pending(), 0)
  room.guess('ann', 'right')
  assert.equal(room.scoreOf('ann'), 1000)
  room.act({ type: 'reveal', by: 'host' })
  assert.deepEqual([mayReact(room.room, 'ann', 1), mayReact(room.room, 'bob', 1)], [false, true])
  room.act({ type: 'mute', player: 'ann', muted: false, by: 'host' })
  assert.equal(mayReact(room.room, 'ann', 1), true)
})

test('a moderator is shown the newest guesses, and those before them on request', () => {
  const { room } = openModerated()
  room.start()
  for (let n = 0; n < 12; n++) {
    room.wait(1)
    room.guess(n % 2 === 0 ? 'ann' : 'bob', `guess ${n}`)
  }
  const page = (before?: number) => {
    const { guesses, older } = viewModeration(room.room, before)
    return [guesses.length, guesses[0]?.text, older]
  }
  assert.deepEqual(
    [page(), page(5), page(0), page(99)],
    [[12, 'guess 11', 0], [5, 'guess 4', 0], [0, undefined, 0], page()],
  )
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openRoom } from '../../testing/test-room.ts'
import { viewRoom } from '../view/view-room.ts'

const open = () => {
  const room = openRoom({ admitsEach: true })
  const ask = (player: string, from = 'home') => room.act({ type: 'join', player, name: player, team: null, from })
  const admit = (player: string | null) => room.act({ type: 'admit', player, by: 'host' })
  const refuse = (player: string) => room.act({ type: 'kick', player, by: 'host' })
  const viewOf = (player: string) =>
    viewRoom(room.room, { kind: player === 'host' ? 'host' : 'player', player }, room.now)
  const names = () => viewOf('host').askers.map(({ name }) => name)
  return { room, ask, admit, refuse, viewOf, names }
}

describe('a room whose host lets each player in', () => {
  test('has a player in it once the host said so, and until then that player waits', () => {
    const { room, ask, admit, viewOf, names } = open()
    assert.deepEqual([ask('ann'), ask('ann'), ask('bob')], [['asked'], [], ['asked']])
    assert.deepEqual([names(), viewOf('ann').waits, viewOf('ann').own], [['ann', 'bob'], true, null])
    assert.deepEqual([viewOf('host').players, viewOf('host').standings], [0, []])
    assert.deepEqual([viewOf('bob').askers, viewRoom(room.room, { kind: 'screen' }, 0).askers], [[], []])
    assert.deepEqual(admit('ann'), ['admitted'])
    assert.deepEqual([viewOf('ann').own?.name, viewOf('ann').waits, names()], ['ann', false, ['bob']])
    assert.deepEqual(room.act({ type: 'admit', player: 'bob', by: 'ann' }), ['not_host'])
  })

  test('lets all in at once, and asks nothing of its owner or of a player who comes back', () => {
    const { room, ask, admit, viewOf } = open()
    ask('ann')
    ask('bob')
    assert.deepEqual([admit(null), admit(null)], [['admitted', 'admitted'], []])
    assert.deepEqual(ask('host'), ['joined'])
    room.act({ type: 'leave', player: 'ann' })
    assert.deepEqual([ask('ann'), viewOf('ann').own?.name], [['joined'], 'ann'])
  })

  test('refuses a player for good, until the host lets them come back', () => {
    const { room, ask, refuse, viewOf, names } = open()
    ask('ann')
    assert.deepEqual([refuse('ann'), ask('ann'), names()], [['kicked'], ['kicked'], []])
    assert.deepEqual(room.act({ type: 'readmit', player: 'ann', by: 'host' }), ['readmitted'])
    assert.deepEqual([ask('ann'), viewOf('ann').own?.name], [['joined'], 'ann'])
  })

  test('is asked no more from an address with three refused players, and a class behind one address goes on', () => {
    const { ask, admit, refuse } = open()
    for (const player of ['x', 'y', 'z']) {
      assert.deepEqual(ask(player, 'flood'), ['asked'])
      refuse(player)
    }
    assert.deepEqual([ask('w', 'flood'), ask('ann', 'home')], [['room_locked'], ['asked']])
    for (let n = 0; n < 5; n++) {
      ask(`pupil ${n}`, 'school')
      admit(`pupil ${n}`)
      ask(`clown ${n}`, 'school')
      refuse(`clown ${n}`)
    }
    assert.deepEqual(ask('pupil 9', 'school'), ['asked'])
  })

  test('lets a player into a running round, whose verdicts come at the reveal', () => {
    const { room, ask, admit, viewOf } = open()
    ask('ann')
    admit('ann')
    room.start()
    ask('bob')
    assert.deepEqual(room.guess('bob', 'right'), ['not_in_room'])
    admit('bob')
    assert.deepEqual(room.guess('bob', 'right'), ['guessed'])
    assert.equal(viewOf('bob').own?.guesses[0]?.verdict, null)
    assert.equal(viewOf('host').standings.find(({ number }) => number === 2)?.late, true)
  })

  test('waits for no player who is not let in', () => {
    const { room, ask, admit } = open()
    ask('ann')
    admit('ann')
    ask('bob')
    room.start()
    assert.deepEqual(room.guess('ann', 'right'), ['guessed', 'round_revealed'])
  })

  test('shows the host a name that names an item of the pack only after the reveal', () => {
    const { room, ask, admit, names } = open()
    ask('ann')
    admit('ann')
    room.start()
    room.act({ type: 'join', player: 'b', name: 'banana', namesItem: true, team: null })
    ask('cec')
    assert.deepEqual(names(), ['#2', 'cec'])
    room.act({ type: 'reveal', by: 'host' })
    assert.deepEqual(names(), ['banana', 'cec'])
  })
})

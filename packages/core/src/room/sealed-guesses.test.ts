import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { openRoom, plan } from '../testing/test-room.ts'
import { READY_WAIT_MS } from './decide/due.ts'
import type { RoomEvent } from './room-events.ts'
import { evolve } from './state/evolve.ts'
import type { Room } from './state/room.ts'
import { standingsOf } from './view/standings.ts'
import { viewRoom } from './view/view-room.ts'

const PLAYERS = ['ann', 'bob', 'cec']
const TEXTS = ['right', 'dog', 'cow', 'near one', 'near two']

/** All that any role sees of a room. */
const seenOf = (room: Room, now: number) => [
  viewRoom(room, { kind: 'screen' }, now),
  ...[...PLAYERS, 'late'].map((player) => viewRoom(room, { kind: 'player', player }, now)),
  standingsOf(room),
]

/** The room if each sealed guess of its round had come to the other verdict. */
const twinOf = (log: readonly RoomEvent[]): Room => {
  const start = log.findLastIndex(({ type }) => type === 'round_prepared')
  const twin = log.map((event, at): RoomEvent => {
    if (event.type !== 'guessed' || !event.sealed || at < start) return event
    const isRight = event.verdict === 'correct'
    return { ...event, verdict: isRight ? 'wrong' : 'correct', worth: isRight ? 0 : 500 }
  })
  return twin.reduce<Room | null>(evolve, null) ?? assert.fail('an empty log')
}

const ownOf = ({ room, now }: ReturnType<typeof openRoom>, player: string) =>
  viewRoom(room, { kind: 'player', player }, now).own

describe('a sealed guess', () => {
  test('of four choices looks the same to every role until the reveal, whatever it came to', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = seeded(seed)
      const room = openRoom({ answers: 'choices', teams: next(3), speedBonus: next(2) === 0 })
      room.join(...PLAYERS)
      room.start()
      for (const player of PLAYERS.slice(1)) {
        room.wait(next(9_000))
        const level = viewRoom(room.room, { kind: 'screen' }, room.now).round?.level
        room.guess(player, TEXTS[next(TEXTS.length)] ?? '', level)
        assert.deepEqual(seenOf(twinOf(room.log), room.now), seenOf(room.room, room.now))
      }
    }
  })

  test('of four choices is counted as an answer, and gets its verdict and points at the reveal', () => {
    const room = openRoom({ answers: 'choices' })
    room.join(...PLAYERS)
    room.start()
    assert.deepEqual([room.guess('ann', 'right'), room.guess('bob', 'dog')], [['guessed'], ['guessed']])
    const { round, standings } = viewRoom(room.room, { kind: 'screen' }, room.now)
    assert.deepEqual([round?.answeredBy, round?.foundBy], [2, 0])
    assert.ok(standings.every(({ score, gained }) => score === 0 && gained === null))
    for (const player of ['ann', 'bob']) {
      const own = ownOf(room, player)
      assert.deepEqual([own?.guesses[0]?.verdict, own?.points, own?.worth], [null, null, null])
      assert.deepEqual(room.guess(player, 'cow'), ['already_found'])
    }
    assert.deepEqual(room.guess('cec', 'right'), ['guessed', 'round_revealed'])
    assert.deepEqual(
      PLAYERS.map((player) => [ownOf(room, player)?.guesses[0]?.verdict, ownOf(room, player)?.points]),
      [
        ['correct', 500],
        ['wrong', null],
        ['correct', 500],
      ],
    )
    assert.deepEqual(PLAYERS.map(room.scoreOf), [500, 0, 500])
  })

  /** A room in which cec came while the round ran; ann and bob came before. */
  const openWithLatecomer = (): ReturnType<typeof openRoom> => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    room.join('cec')
    return room
  }

  test('of a player who came while the round ran looks the same to every role until the reveal, whatever it came to', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = seeded(seed)
      const room = openWithLatecomer()
      for (let step = 0; step < 8; step++) {
        room.wait(next(2_500))
        const level = viewRoom(room.room, { kind: 'screen' }, room.now).round?.level
        room.guess(['bob', 'cec', 'cec'][next(3)] ?? '', TEXTS[next(TEXTS.length)] ?? '', level)
        assert.deepEqual(seenOf(twinOf(room.log), room.now), seenOf(room.room, room.now))
      }
    }
  })

  test('of a player who came while the round ran may be followed by others; the first right one counts', () => {
    const room = openWithLatecomer()
    for (const text of ['dog', 'right', 'cow']) assert.deepEqual(room.guess('cec', text), ['guessed'])
    assert.deepEqual(
      ownOf(room, 'cec')?.guesses.map(({ verdict }) => verdict),
      [null, null, null],
    )
    assert.deepEqual([ownOf(room, 'cec')?.points, ownOf(room, 'cec')?.worth, room.scoreOf('cec')], [null, null, 0])
    for (const player of ['ann', 'bob']) assert.deepEqual(room.guess(player, 'right'), ['guessed'])
    room.act({ type: 'reveal', by: 'host' })
    assert.deepEqual([ownOf(room, 'cec')?.points, room.scoreOf('cec')], [975, 975])
    assert.deepEqual(
      ownOf(room, 'cec')?.guesses.map(({ verdict }) => verdict),
      ['wrong', 'correct', 'wrong'],
    )
  })

  test('that is almost right is shown to the host at the reveal, who may take it for right then', () => {
    const room = openWithLatecomer()
    const pending = () => viewRoom(room.room, { kind: 'host', player: 'host' }, room.now).pendingGuesses.length
    room.guess('cec', 'near it')
    const accept = { type: 'accept', player: 'cec', guess: 0, round: 1, keep: false, by: 'host' } as const
    assert.deepEqual([pending(), room.act(accept), room.act({ ...accept, guess: 1 })], [0, ['not_now'], ['not_now']])
    room.act({ type: 'reveal', by: 'host' })
    assert.deepEqual([pending(), room.act(accept), room.scoreOf('cec')], [1, ['guess_accepted'], 1000])
  })

  test('counts at the reveal where the host takes the same text of another player for right', () => {
    const room = openWithLatecomer()
    for (const player of ['ann', 'cec']) room.guess(player, 'near it')
    const accept = { type: 'accept', player: 'ann', guess: 0, round: 1, keep: true, by: 'host' } as const
    assert.deepEqual(room.act(accept), ['guess_accepted', 'guess_accepted'])
    assert.deepEqual([ownOf(room, 'cec')?.points, ownOf(room, 'cec')?.guesses[0]?.accepted], [null, false])
    room.act({ type: 'reveal', by: 'host' })
    assert.deepEqual([ownOf(room, 'cec')?.points, ownOf(room, 'cec')?.guesses[0]?.accepted], [1000, true])
  })

  test('is made in no later round, nor by a player who comes back, nor before the round runs', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.act({ type: 'prepare', by: 'host', plan: plan(1) })
    room.join('cec')
    room.wait(READY_WAIT_MS)
    room.act({ type: 'tick' })
    room.join('late')
    room.act({ type: 'leave', player: 'bob' })
    room.join('bob')
    for (const player of ['bob', 'cec']) room.guess(player, 'dog')
    room.act({ type: 'reveal', by: 'host' })
    room.act({ type: 'prepare', by: 'host', plan: plan(2) })
    room.wait(READY_WAIT_MS)
    room.act({ type: 'tick' })
    room.guess('late', 'dog', 1, 2)
    assert.deepEqual(
      room.log.flatMap((event) => (event.type === 'guessed' ? [event.sealed ?? false] : [])),
      [false, false, false],
    )
  })

  test('counts in a room that ends before the reveal', () => {
    const room = openRoom({ answers: 'choices' })
    room.join('ann', 'bob')
    room.start()
    room.guess('ann', 'right')
    room.act({ type: 'close', by: 'host' })
    assert.deepEqual([room.scoreOf('ann'), ownOf(room, 'ann')?.points], [500, 500])
  })
})

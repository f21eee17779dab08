import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { openRoom } from '../testing/test-room.ts'
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
    assert.ok(standings.every(({ score, found }) => score === 0 && !found))
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

  test('counts in a room that ends before the reveal', () => {
    const room = openRoom({ answers: 'choices' })
    room.join('ann', 'bob')
    room.start()
    room.guess('ann', 'right')
    room.act({ type: 'close', by: 'host' })
    assert.deepEqual([room.scoreOf('ann'), ownOf(room, 'ann')?.points], [500, 500])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HINT_PRICES } from '../../play/hints.ts'
import { openRoom } from '../../testing/test-room.ts'
import type { RoomSettings } from '../room-events.ts'
import { evolve } from '../state/evolve.ts'
import type { Room } from '../state/room.ts'
import { resultsOf } from '../view/room-results.ts'
import { viewRoom } from '../view/view-room.ts'

const TEXTS = { category: { category: 'Animals' }, letters: { letters: [5] }, firstLetter: { firstLetter: 'Z' } }

const openWithHints = (changes: Partial<RoomSettings> = {}) => {
  const room = openRoom({ hints: true, ...changes })
  const buy = (player: string, kind: keyof typeof TEXTS, round = 1) =>
    room.act({ type: 'hint', player, round, kind, texts: TEXTS[kind] })
  const own = (player: string) => viewRoom(room.room, { kind: 'player', player }, room.now).own
  return { ...room, buy, own, current: () => room.room }
}

describe('a hint in a room', () => {
  test('is shown to its buyer alone, and lowers what a right guess of that player earns', () => {
    const { join, start, buy, own, guess, current } = openWithHints()
    join('ann', 'bob')
    start()
    assert.deepEqual(own('ann')?.prices, HINT_PRICES)
    assert.deepEqual([buy('ann', 'letters'), buy('ann', 'firstLetter')], [['hint_bought'], ['hint_bought']])
    assert.deepEqual([own('ann')?.hints, own('bob')?.hints], [{ ...TEXTS.letters, ...TEXTS.firstLetter }, {}])
    assert.deepEqual([own('ann')?.worth, own('bob')?.worth], [825, 1000])
    assert.deepEqual(own('ann')?.prices, { category: HINT_PRICES.category })
    for (const player of ['ann', 'bob']) guess(player, 'right')
    assert.deepEqual([own('ann')?.points, own('bob')?.points], [825, 1000])
    const ended = evolve(current(), { type: 'ended', reason: 'closed', seq: current().seq + 1, at: current().at })
    const bought = resultsOf(ended)?.players.map(({ name, rounds }) => [name, rounds[0]?.points, rounds[0]?.hints])
    assert.deepEqual(bought, [
      ['bob', 1000, undefined],
      ['ann', 825, 2],
    ])
  })

  test('that is asked for again costs nothing more', () => {
    const { join, start, buy, own } = openWithHints()
    join('ann', 'bob')
    start()
    assert.deepEqual([buy('ann', 'category'), buy('ann', 'category')], [['hint_bought'], []])
    assert.equal(own('ann')?.worth, 950)
  })

  test('is not for sale where the host allows none, and where one of four is picked', () => {
    for (const changes of [{ hints: false }, { answers: 'choices' }] as const) {
      const { join, start, buy, own } = openWithHints(changes)
      join('ann', 'bob')
      start()
      assert.deepEqual([buy('ann', 'letters'), own('ann')?.prices], [['hint_unavailable'], {}])
    }
  })

  test('is not for sale in the round that ran when a seat was taken, which may be a second one', () => {
    const { join, start, buy, own, act, wait } = openWithHints()
    join('ann', 'bob')
    start()
    join('late')
    assert.deepEqual([buy('late', 'letters'), own('late')?.prices], [['hint_unavailable'], {}])
    act({ type: 'reveal', by: 'host' })
    act({ type: 'prepare', by: 'host', plan: { itemId: 'b', pictureId: 'p', ladder: [3, 4], choices: null } })
    wait(2_000)
    act({ type: 'tick' })
    assert.deepEqual([own('late')?.prices, buy('late', 'letters', 2)], [HINT_PRICES, ['hint_bought']])
  })

  test('is refused outside a running round, after the player found it, and to a player without a seat', () => {
    const { join, start, buy, own, guess, act } = openWithHints()
    join('ann', 'bob')
    assert.deepEqual(buy('ann', 'letters'), ['round_closed'])
    start()
    assert.deepEqual([buy('ann', 'letters', 2), buy('zoe', 'letters')], [['round_not_current'], ['not_in_room']])
    guess('ann', 'right')
    assert.deepEqual([buy('ann', 'letters'), own('ann')?.prices], [['already_found'], {}])
    act({ type: 'pause', by: 'host' })
    assert.deepEqual([buy('bob', 'letters'), own('bob')?.prices], [['round_closed'], {}])
    act({ type: 'reveal', by: 'host' })
    assert.deepEqual(buy('bob', 'letters'), ['round_closed'])
  })

  test('is in the log: a replay comes to the same room, and logs without hints are read as before', () => {
    const { join, start, buy, guess, log, current } = openWithHints()
    join('ann', 'bob')
    start()
    buy('bob', 'letters')
    guess('bob', 'dog')
    const replayed = log.reduce<Room | null>(evolve, null)
    assert.deepEqual(replayed, current())
    const { hints: _hints, ...older } = current().settings
    const opened = evolve(null, { seq: 1, at: 0, type: 'opened', settings: older, host: 'host' })
    assert.deepEqual(viewRoom(opened, { kind: 'screen' }, 0).own, null)
  })
})

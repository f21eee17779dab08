import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RoomCommand } from '../room-commands.ts'
import { ROOM_DEFAULTS, type RoundPlan } from '../room-events.ts'
import { evolve } from '../state/evolve.ts'
import { currentRound } from '../state/room.ts'
import { decide } from './decide.ts'
import { READY_WAIT_MS } from './due.ts'

const PLAN: RoundPlan = {
  itemId: 'item',
  pictureId: 'picture',
  ladder: [3, 4, 6, 8],
  choices: null,
}

/** A room with these players in it; what a command comes to is the types of its events, or the code of the refusal. */
const openRoom = (...players: string[]) => {
  let now = 0
  let room = evolve(null, { seq: 1, at: now, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' })
  const act = (command: RoomCommand): string[] => {
    const decided = decide(room, command, now)
    if (!decided.ok) return [decided.failure.code]
    for (const event of decided.value) room = evolve(room, { ...event, seq: room.seq + 1, at: now })
    return decided.value.map(({ type }) => type)
  }
  const number = () => room.rounds.length
  for (const player of players) act({ type: 'join', player, name: player, team: null })
  return {
    act,
    phase: () => currentRound(room)?.phase,
    prepare: () => act({ type: 'prepare', by: 'host', plan: PLAN }),
    ready: (player: string) => act({ type: 'ready', player, round: number() }),
    wait: (ms: number) => {
      now += ms
      return act({ type: 'tick' })
    },
    find: (player: string) =>
      act({ type: 'guess', player, round: number(), level: 1, text: 'right', verdictOf: () => 'correct' }),
  }
}

describe('a round', () => {
  test('waits once for a phone that sleeps with its connection open, then neither to start nor to end', () => {
    const room = openRoom('ann', 'bob', 'sleeper')
    room.prepare()
    for (const player of ['ann', 'bob']) room.ready(player)
    assert.deepEqual([room.phase(), room.wait(READY_WAIT_MS)], ['preparing', ['round_started']])
    room.find('ann')
    assert.deepEqual(room.find('bob'), ['guessed'])
    room.act({ type: 'reveal', by: 'host' })
    for (let round = 2; round <= 4; round++) {
      room.prepare()
      room.ready('ann')
      assert.deepEqual(room.ready('bob'), ['device_ready', 'round_started'])
      room.find('ann')
      assert.deepEqual(room.find('bob'), ['guessed', 'round_revealed'])
    }
  })

  test('waits again for a player who woke up: by a late ready or a guess', () => {
    const wakes: readonly RoomCommand[] = [
      { type: 'ready', player: 'sleeper', round: 2 },
      { type: 'guess', player: 'sleeper', round: 2, level: 1, text: 'dog', verdictOf: () => 'wrong' },
    ]
    for (const wake of wakes) {
      const room = openRoom('ann', 'sleeper')
      room.prepare()
      room.ready('ann')
      room.wait(READY_WAIT_MS)
      room.act({ type: 'reveal', by: 'host' })
      room.prepare()
      assert.deepEqual(room.ready('ann'), ['device_ready', 'round_started'])
      room.act(wake)
      assert.deepEqual(room.find('ann'), ['guessed'])
      assert.deepEqual(room.find('sleeper'), ['guessed', 'round_revealed'])
    }
  })

  test('does not wait for a device that is known to be gone, and goes on the moment when it is', () => {
    const room = openRoom('ann', 'bob')
    room.prepare()
    assert.deepEqual(room.ready('ann'), ['device_ready'])
    assert.deepEqual(room.act({ type: 'away', player: 'bob' }), ['went_away', 'round_started'])
    assert.deepEqual(room.act({ type: 'away', player: 'bob' }), [])
    assert.deepEqual(room.act({ type: 'back', player: 'bob' }), ['came_back'])
    assert.deepEqual(room.act({ type: 'back', player: 'bob' }), [])
    assert.deepEqual(room.find('ann'), ['guessed'])
    assert.deepEqual(room.act({ type: 'away', player: 'bob' }), ['went_away', 'round_revealed'])
  })

  test('neither starts nor ends when the last device is gone: the clock does both', () => {
    const room = openRoom('ann')
    room.prepare()
    assert.deepEqual(room.act({ type: 'away', player: 'ann' }), ['went_away'])
    room.wait(READY_WAIT_MS)
    assert.equal(room.phase(), 'running')
    assert.deepEqual(room.act({ type: 'back', player: 'ann' }), ['came_back'])
    assert.deepEqual(room.act({ type: 'away', player: 'ann' }), ['went_away'])
    assert.equal(room.phase(), 'running')
  })

  test('ends when the last player whose device is awake has found the item', () => {
    const room = openRoom('ann', 'bob', 'gone')
    room.prepare()
    for (const player of ['ann', 'bob', 'gone']) room.ready(player)
    room.act({ type: 'away', player: 'gone' })
    assert.deepEqual([room.find('ann'), room.find('bob')], [['guessed'], ['guessed', 'round_revealed']])
  })
})

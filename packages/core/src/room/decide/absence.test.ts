import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RoomCommand } from '../room-commands.ts'
import { ROOM_DEFAULTS, type RoomEvent, type RoundPlan } from '../room-events.ts'
import { evolve } from '../state/evolve.ts'
import type { Room } from '../state/room.ts'
import { viewRoom } from '../view/view-room.ts'
import { decide } from './decide.ts'
import { ABANDONED_AFTER_MS, dueAt, READY_WAIT_MS } from './due.ts'

const LEVEL_MS = ROOM_DEFAULTS.secondsPerLevel * 1000
const HOUR_MS = 3_600_000
const opened: RoomEvent = { seq: 1, at: 0, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' }
const plan: RoundPlan = { itemId: 'i', pictureId: 'p', ladder: [3, 4, 6], choices: null }

const run = (room: Room, command: RoomCommand, at: number): Room => {
  const decided = decide(room, command, at)
  const events = decided.ok ? decided.value : []
  return events.reduce((now, event) => evolve(now, { ...event, seq: now.seq + 1, at }), room)
}
const lobby = run(evolve(null, opened), { type: 'join', player: 'ann', name: 'Ann', team: null }, 0)
const preparing = run(lobby, { type: 'prepare', by: 'host', plan }, 0)
const running = run(preparing, { type: 'ready', player: 'ann', round: 1 }, 0)
const revealed = run(running, { type: 'reveal', by: 'host' }, 1_000)
const attend = (room: Room, absentSince: number, at: number): Room => run(room, { type: 'attend', absentSince }, at)
const levelAt = (room: Room, at: number) => viewRoom(room, { kind: 'screen' }, at).round?.level

describe('a room that was empty when a person comes', () => {
  test('goes on in its round from where it stood', () => {
    const room = attend(running, LEVEL_MS + 1_000, HOUR_MS)
    assert.deepEqual([levelAt(room, HOUR_MS), room.rounds[0]?.phase], [2, 'running'])
    assert.deepEqual([levelAt(room, HOUR_MS + LEVEL_MS - 1_001), levelAt(room, HOUR_MS + LEVEL_MS - 1_000)], [2, 3])
  })

  test('waits for devices and for the next round as long as it would have', () => {
    assert.equal(dueAt(attend(preparing, 500, HOUR_MS)), HOUR_MS + READY_WAIT_MS - 500)
    const before = (dueAt(revealed) ?? 0) - 3_000
    assert.equal(dueAt(attend(revealed, 3_000, HOUR_MS)), HOUR_MS + before)
  })

  test('ignores absence before its newest event, so that two players who come back at once add the time once', () => {
    const room = attend(running, 1_000, HOUR_MS)
    assert.equal(attend(room, 1_000, HOUR_MS + 5), room)
    const late = run(running, { type: 'join', player: 'bob', name: 'Bob', team: null }, 4_000)
    assert.equal(levelAt(attend(late, 0, HOUR_MS), HOUR_MS), 1)
  })

  test('changes nothing while no clock runs, nor after a moment', () => {
    const paused = run(running, { type: 'pause', by: 'host' }, 1_000)
    for (const room of [lobby, paused]) assert.equal(attend(room, 2_000, HOUR_MS), room)
    assert.equal(attend(running, 2_000, 2_900), running)
  })

  test('has ended if nothing happened for two hours', () => {
    assert.equal(attend(running, 1_000, ABANDONED_AFTER_MS).ended?.reason, 'abandoned')
  })
})

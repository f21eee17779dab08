import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOM_DEFAULTS, type RoomEvent } from '@pd/core'
import type { Store } from '../store.ts'

export const settings = { ...ROOM_DEFAULTS, rounds: 3, language: 'fr' }
const opened: RoomEvent = { seq: 1, at: 1_795_314_580_090, type: 'opened', settings, host: 'ann' }
const joined = (seq: number, player: string): RoomEvent => ({
  seq,
  at: 7,
  type: 'joined',
  player,
  name: '🐈 Zoë',
  team: null,
})
const room = { id: 'room-1', code: 'AB34CD', openedAt: 5 }

/** The logs of rooms. */
export const roomLaws = (store: () => Store): void => {
  test('a room is found by its code, with its log as it was written', async () => {
    assert.equal(await store().rooms.open(room, [opened, joined(2, 'bob')]), true)
    assert.deepEqual(await store().rooms.find('AB34CD'), { ...room, endedAt: null })
    assert.equal(await store().rooms.find('ab34cd'), null)
    assert.deepEqual(await store().rooms.eventsAfter(room.id, 0, 9), [opened, joined(2, 'bob')])
    assert.deepEqual(await store().rooms.eventsAfter(room.id, 1, 9), [joined(2, 'bob')])
    assert.deepEqual(await store().rooms.eventsAfter(room.id, 0, 1), [opened])
  })

  test('a code that is taken opens nothing', async () => {
    await store().rooms.open(room, [opened])
    assert.equal(await store().rooms.open({ ...room, id: 'room-2' }, [opened]), false)
    assert.deepEqual(await store().rooms.eventsAfter('room-2', 0, 9), [])
  })

  test('of two who append the same number one is first, and of the other nothing is kept', async () => {
    await store().rooms.open(room, [opened])
    const tries = ['bob', 'cec', 'dan', 'eve'].map((player) =>
      store().rooms.append(room.id, [joined(2, player), joined(3, `${player} too`)]),
    )
    const kept = await Promise.all(tries)
    assert.equal(kept.filter(Boolean).length, 1)
    const log = await store().rooms.eventsAfter(room.id, 1, 9)
    const winner = ['bob', 'cec', 'dan', 'eve'][kept.indexOf(true)] ?? ''
    assert.deepEqual(log, [joined(2, winner), joined(3, `${winner} too`)])
    assert.equal(await store().rooms.append(room.id, [joined(3, 'late'), joined(4, 'late')]), false)
    assert.equal((await store().rooms.eventsAfter(room.id, 3, 9)).length, 0)
  })

  test('a room that ended is open no more', async () => {
    await store().rooms.open(room, [opened])
    await store().rooms.open({ id: 'room-2', code: 'EF56GH', openedAt: 4 }, [opened])
    assert.deepEqual(
      (await store().rooms.unended(9)).map(({ id }) => id),
      ['room-2', 'room-1'],
    )
    await store().rooms.end('room-2', 8)
    assert.deepEqual(
      (await store().rooms.unended(9)).map(({ id }) => id),
      ['room-1'],
    )
    assert.equal((await store().rooms.find('EF56GH'))?.endedAt, 8)
  })

  test('when the host was last seen is kept, and no room has one before', async () => {
    await store().rooms.open(room, [opened])
    assert.equal(await store().rooms.hostSeenAt(room.id), null)
    for (const at of [5, 9]) await store().rooms.hostSeen(room.id, at)
    assert.equal(await store().rooms.hostSeenAt(room.id), 9)
  })
}

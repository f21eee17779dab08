import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoomEvent, RoomResults } from '@pd/core'
import type { RoomRecord, Store } from '@pd/store'
import { settings } from './rooms.contract.ts'

const results = (name: string): RoomResults => ({
  settings,
  openedAt: 1,
  startedAt: 2,
  endedAt: 3,
  reason: 'finished',
  rounds: [{ number: 1, itemId: 'cat', pictureId: 'cat-1', levels: 4, foundBy: 1, reason: 'time' }],
  teams: [],
  players: [{ place: 1, name, team: null, late: false, score: 975, rounds: [{ points: 975, level: 1, guesses: 2 }] }],
})

/** A log of this many events, a second apart, the last of which ends the room. */
const logOf = (events: number, startAt = 0): RoomEvent[] =>
  Array.from({ length: events }, (_, index): RoomEvent => {
    const place = { seq: index + 1, at: startAt + index * 1000 }
    if (index === 0) return { ...place, type: 'opened', settings, host: 'ann' }
    return index === events - 1 ? { ...place, type: 'ended', reason: 'closed' } : { ...place, type: 'paused' }
  })

/** Rooms that have ended. */
export const archiveContract = (store: () => Store): void => {
  const open = async (id: string, log: readonly RoomEvent[], endedAt: number | null = null): Promise<void> => {
    await store().rooms.open({ id, code: id.toUpperCase(), openedAt: 0 }, log)
    if (endedAt !== null) await store().rooms.end(id, endedAt)
  }
  const idsOf = (records: readonly RoomRecord[]): string[] => records.map(({ id }) => id)

  test('a room is silent when it has not ended and has no event since a moment, whenever it was opened', async () => {
    await open('room-1', logOf(3))
    await open('room-2', logOf(4))
    await open('room-3', logOf(2), 1_000)
    const { archive } = store()
    assert.deepEqual(idsOf(await archive.silentSince(1_999, '', 9)), [])
    assert.deepEqual(idsOf(await archive.silentSince(2_000, '', 9)), ['room-1'])
    assert.deepEqual(idsOf(await archive.silentSince(3_000, '', 9)), ['room-1', 'room-2'])
    assert.deepEqual(idsOf(await archive.silentSince(3_000, 'room-1', 9)), ['room-2'])
    assert.deepEqual(idsOf(await archive.silentSince(3_000, '', 1)), ['room-1'])
  })

  test('results are found as they were first stored', async () => {
    await open('room-1', logOf(3), 2_000)
    const { archive } = store()
    assert.equal(await archive.results('room-1'), null)
    await archive.keep('room-1', results('🐈 Zoë'))
    await archive.keep('room-1', results('Bob'))
    assert.deepEqual(await archive.results('room-1'), results('🐈 Zoë'))
  })

  test('a log that is dropped leaves its last event, so that a process that missed it does not continue', async () => {
    await open('room-1', logOf(2_501), 2_000)
    await open('room-2', logOf(3), 2_000)
    await store().rooms.hostSeen('room-1', 5)
    const { archive, rooms } = store()
    assert.deepEqual(idsOf(await archive.logged(2_000, '', 9)), ['room-1', 'room-2'])
    await archive.dropLog('room-1')
    await archive.dropLog('room-1')
    assert.deepEqual(await rooms.eventsAfter('room-1', 0, 9), logOf(2_501).slice(-1))
    assert.equal(await rooms.append('room-1', [{ seq: 2_501, at: 9, type: 'paused' }]), null)
    assert.equal(await rooms.hostSeenAt('room-1'), null)
    assert.deepEqual(await rooms.eventsAfter('room-2', 0, 9), logOf(3))
    assert.deepEqual(idsOf(await archive.logged(2_000, '', 9)), ['room-2'])
  })

  test('only rooms that had ended by a moment are listed as ended, a page at a time', async () => {
    for (const [id, endedAt] of [
      ['room-1', 10],
      ['room-2', 20],
      ['room-3', null],
      ['room-4', 5],
    ] as const) {
      await open(id, logOf(3), endedAt)
      if (id !== 'room-4') await store().archive.keep(id, results('Ann'))
    }
    const { archive } = store()
    assert.deepEqual(idsOf(await archive.logged(10, '', 9)), ['room-1', 'room-4'])
    assert.deepEqual(idsOf(await archive.logged(20, 'room-1', 1)), ['room-2'])
    assert.deepEqual(idsOf(await archive.kept(19, '', 9)), ['room-1'])
    assert.deepEqual(idsOf(await archive.kept(20, 'room-1', 9)), ['room-2'])
  })

  test('a room that is forgotten leaves nothing, and its code to others', async () => {
    await open('room-1', logOf(3), 10)
    await store().archive.keep('room-1', results('Ann'))
    await store().rooms.hostSeen('room-1', 5)
    const { archive, rooms } = store()
    for (let time = 0; time < 2; time++) await archive.forget('room-1')
    assert.deepEqual(
      [await rooms.find('ROOM-1'), await archive.results('room-1'), await rooms.eventsAfter('room-1', 0, 9)],
      [null, null, []],
    )
    assert.equal(await rooms.open({ id: 'room-9', code: 'ROOM-1', openedAt: 9 }, logOf(2)), 'opened')
  })
}

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogEnd } from '@pd/store'
import type { LiveRoom } from './live-room.ts'
import { pollOtherReplicas } from './replica-poll.ts'

/** A room of which this process has read the log up to an event. */
const roomAt = (id: string, end: LogEnd, caughtUp: string[]): LiveRoom =>
  ({
    record: { id },
    end: () => end,
    catchUp: async () => {
      caughtUp.push(id)
    },
  }) as unknown as LiveRoom

describe('the poll of other replicas', () => {
  const asked: (readonly string[])[] = []
  const storeOf = (newest: Record<string, LogEnd>) => ({
    newest: async (ids: readonly string[]) => {
      asked.push(ids)
      return new Map(Object.entries(newest))
    },
  })

  test('asks once for all attended rooms, and reads those alone whose log is longer, or lost events, or has others', async () => {
    asked.length = 0
    const caughtUp: string[] = []
    const known = { seq: 3, link: 'three' }
    const ids = ['a', 'b', 'c', 'd', 'e']
    const newest = { a: known, b: { seq: 5, link: 'five' }, c: { seq: 2, link: 'two' }, d: { seq: 3, link: 'other' } }
    const rooms = ids.map((id) => roomAt(id, known, caughtUp))
    await pollOtherReplicas({ store: storeOf(newest), attendedRooms: async () => rooms })
    assert.deepEqual([asked, caughtUp], [[ids], ['b', 'c', 'd', 'e']])
  })

  test('asks nothing while no room is attended', async () => {
    asked.length = 0
    await pollOtherReplicas({ store: storeOf({}), attendedRooms: async () => [] })
    assert.deepEqual(asked, [])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LiveRoom } from './live-room.ts'
import { pollOtherReplicas } from './replica-poll.ts'

/** A room of which this process has read the log up to a number. */
const roomAt = (id: string, seq: number, caughtUp: string[]): LiveRoom =>
  ({
    record: { id },
    room: () => ({ seq }),
    catchUp: async () => {
      caughtUp.push(id)
    },
  }) as unknown as LiveRoom

describe('the poll of other replicas', () => {
  const asked: (readonly string[])[] = []
  const storeOf = (newest: Record<string, number>) => ({
    newestSeqs: async (ids: readonly string[]) => {
      asked.push(ids)
      return new Map(Object.entries(newest))
    },
  })

  test('asks once for all attended rooms, and reads those alone whose log is longer, or lost events', async () => {
    asked.length = 0
    const caughtUp: string[] = []
    const rooms = [roomAt('a', 3, caughtUp), roomAt('b', 3, caughtUp), roomAt('c', 3, caughtUp)]
    await pollOtherReplicas({ store: storeOf({ a: 3, b: 5, c: 2 }), attendedRooms: async () => rooms })
    assert.deepEqual([asked, caughtUp], [[['a', 'b', 'c']], ['b', 'c']])
  })

  test('asks nothing while no room is attended', async () => {
    asked.length = 0
    await pollOtherReplicas({ store: storeOf({}), attendedRooms: async () => [] })
    assert.deepEqual(asked, [])
  })
})

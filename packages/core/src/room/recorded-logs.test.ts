import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { RoomEvent } from './room-events.ts'
import { evolve } from './state/evolve.ts'
import type { Room } from './state/room.ts'
import { type RoomResults, resultsOf } from './view/room-results.ts'
import { viewRoom } from './view/view-room.ts'

/** What a player named ann saw after an event: phase, level and finders of the round; her score, points and worth. */
type Seen = readonly (string | number | null)[]
type Recording = {
  readonly log: readonly RoomEvent[]
  /** One for each event. */
  readonly after: readonly Seen[]
  readonly results: RoomResults
}

/**
 * Logs written by the rules of version 0.1, one a line; a room stored then must still come to the same. A worth
 * after a wrong pick is null in them, where 0.1 sent that of a second pick, which no player can make.
 */
const recordings = readFileSync(join(import.meta.dirname, 'recorded-logs.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recording)

const seenBy = (room: Room): Seen => {
  const { round, own } = viewRoom(room, { kind: 'player', player: 'ann' }, room.at)
  const ofRound = [round?.phase ?? null, round?.level ?? null, round?.foundBy ?? null]
  return [...ofRound, own?.score ?? null, own?.points ?? null, own?.worth ?? null]
}

test('a log recorded by version 0.1 replays to the same views and results', () => {
  assert.equal(recordings.length, 8)
  for (const { log, after, results } of recordings) {
    let room: Room | null = null
    for (const [index, event] of log.entries()) {
      room = evolve(room, event)
      assert.deepEqual(seenBy(room), after[index], `event ${event.seq}`)
    }
    assert.ok(room)
    const ended = room.ended ? room : evolve(room, { type: 'ended', reason: 'closed', seq: room.seq + 1, at: room.at })
    assert.deepEqual(resultsOf(ended), results)
  }
})

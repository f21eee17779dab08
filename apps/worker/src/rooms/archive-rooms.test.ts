import assert from 'node:assert/strict'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { ABANDONED_AFTER_MS, RESULTS_KEPT_MS, ROOM_DEFAULTS, type RoomEvent, type RoomEventBody } from '@pd/core'
import { openStore, type RoomArchive, type Store } from '@pd/store'
import { start, work } from '@pd/testing/process/worker-process'
import { openFixture } from '../testing/test-fixture.ts'
import { archiveRooms, PODIUM_MS } from './archive-rooms.ts'

const settings = { ...ROOM_DEFAULTS, rounds: 1 }
const plan = { itemId: 'cat', pictureId: 'cat-1', ladder: [3, 4], choices: null }
const PLAYERS = 700
const nobody = new AbortController().signal

/** More players than a page has events, who find the one picture. */
const PLAYED: readonly RoomEventBody[] = [
  { type: 'opened', settings, host: 'host' },
  ...Array.from(
    { length: PLAYERS },
    (_, n): RoomEventBody => ({ type: 'joined', player: `p${n}`, name: `Player ${n}`, team: null }),
  ),
  { type: 'round_prepared', plan },
  { type: 'round_started' },
  ...Array.from(
    { length: PLAYERS },
    (_, n): RoomEventBody => ({
      type: 'guessed',
      player: `p${n}`,
      text: 'cat',
      verdict: 'correct',
      level: 1,
      worth: 1000,
    }),
  ),
]
const ENDED: readonly RoomEventBody[] = [
  ...PLAYED,
  { type: 'round_revealed', reason: 'all_found' },
  { type: 'ended', reason: 'finished' },
]

describe('rooms that are over', () => {
  let store: Store
  beforeEach(async () => {
    store = await openStore(':memory:')
  })
  afterEach(() => store.close())

  const open = async (id: string, bodies: readonly RoomEventBody[], at: number): Promise<void> => {
    const events = bodies.map((body, index): RoomEvent => ({ ...body, seq: index + 1, at }))
    await store.rooms.open({ id, code: id, openedAt: at }, events.slice(0, 1))
    await store.rooms.append(id, events.slice(1))
  }
  let whileWaiting = async (): Promise<void> => undefined
  const logOf = (id: string): Promise<RoomEvent[]> => store.rooms.eventsAfter(id, 0, 9_999)
  const tidy = (now: number, archive: RoomArchive = store.archive) =>
    archiveRooms({ rooms: store.rooms, archive }, { now, stop: nobody, wait: () => whileWaiting() })

  test('keep their results and only the last event of their log, once everybody left the podium', async () => {
    await open('A', ENDED, 0)
    await store.rooms.end('A', 0)
    assert.deepEqual(await tidy(PODIUM_MS - 1), { ended: 0, folded: 0, forgotten: 0 })
    assert.equal((await logOf('A')).length, ENDED.length)
    assert.deepEqual(await tidy(PODIUM_MS), { ended: 0, folded: 1, forgotten: 0 })
    const results = await store.archive.results('A')
    assert.deepEqual([results?.players.length, results?.rounds[0]?.foundBy], [PLAYERS, PLAYERS])
    assert.deepEqual(
      (await logOf('A')).map(({ seq, type }) => [seq, type]),
      [[ENDED.length, 'ended']],
    )
    assert.deepEqual(await tidy(PODIUM_MS), { ended: 0, folded: 0, forgotten: 0 })
  })

  test('are not those whose host is seen while they are looked at, though the clock was set a day forward', async () => {
    for (const id of ['A', 'B']) {
      await open(id, PLAYED, 0)
      await store.rooms.hostSeen(id, 5)
    }
    whileWaiting = () => store.rooms.hostSeen('B', 15_005)
    assert.equal((await tidy(24 * 60 * 60 * 1000)).ended, 1)
    assert.deepEqual([(await logOf('A')).at(-1)?.type, (await logOf('B')).at(-1)?.type], ['ended', 'guessed'])
    whileWaiting = async () => undefined
    assert.equal((await tidy(24 * 60 * 60 * 1000)).ended, 1)
  })

  test('are gone a week after their end, and their codes free', async () => {
    await open('A', ENDED, 0)
    await store.rooms.end('A', 0)
    await tidy(RESULTS_KEPT_MS - 1)
    assert.notEqual(await store.rooms.find('A'), null)
    assert.deepEqual(await tidy(RESULTS_KEPT_MS), { ended: 0, folded: 0, forgotten: 1 })
    assert.deepEqual([await store.rooms.find('A'), await logOf('A')], [null, []])
  })

  test('include unfinished ones after two hours: in the lobby, in a round, or without the mark of their end', async () => {
    await open('lobby', PLAYED.slice(0, 3), 0)
    await open('round', PLAYED, 0)
    await open('unmarked', ENDED, 0)
    assert.deepEqual(await tidy(ABANDONED_AFTER_MS - 1), { ended: 0, folded: 0, forgotten: 0 })
    assert.deepEqual(await tidy(ABANDONED_AFTER_MS), { ended: 3, folded: 1, forgotten: 0 })
    assert.deepEqual(await tidy(ABANDONED_AFTER_MS + PODIUM_MS), { ended: 0, folded: 2, forgotten: 0 })
    const reasons = ['lobby', 'round', 'unmarked'].map(async (id) => (await store.archive.results(id))?.reason)
    assert.deepEqual(await Promise.all(reasons), ['abandoned', 'abandoned', 'finished'])
    assert.equal((await store.rooms.find('round'))?.endedAt, ABANDONED_AFTER_MS)
  })

  test('are none that are played, however old, nor any whose log does not say that it ended', async () => {
    await open('played', PLAYED, RESULTS_KEPT_MS)
    await open('marked', PLAYED, 0)
    await store.rooms.end('marked', 0)
    assert.deepEqual(await tidy(RESULTS_KEPT_MS + ABANDONED_AFTER_MS - 1), { ended: 0, folded: 0, forgotten: 0 })
    for (const id of ['played', 'marked']) assert.equal((await logOf(id)).length, PLAYED.length)
  })

  test('that are played again during the job go on', async () => {
    await open('A', PLAYED.slice(0, 3), 0)
    const back: RoomEvent = { type: 'joined', player: 'late', name: 'Late', team: null, seq: 4, at: ABANDONED_AFTER_MS }
    const silentSince: RoomArchive['silentSince'] = async (...list) => {
      const found = await store.archive.silentSince(...list)
      if (found.length > 0) await store.rooms.append('A', [back])
      return found
    }
    assert.deepEqual(await tidy(ABANDONED_AFTER_MS, { ...store.archive, silentSince }), {
      ended: 0,
      folded: 0,
      forgotten: 0,
    })
    assert.deepEqual((await logOf('A')).at(-1), back)
  })

  test('are the same in the end, wherever the work on them was cut short', async () => {
    await open('whole', ENDED, 0)
    await store.rooms.end('whole', 0)
    await tidy(PODIUM_MS)
    const [whole, last] = [await store.archive.results('whole'), await logOf('whole')]
    for (const step of ['keep', 'dropLog'] as const) {
      await open(step, ENDED, 0)
      await store.rooms.end(step, 0)
      const cut = { ...store.archive, [step]: () => Promise.reject(new Error('cut')) }
      await assert.rejects(tidy(PODIUM_MS, cut), /^Error: cut$/)
      assert.equal((await logOf(step)).length, ENDED.length)
      assert.equal((await tidy(PODIUM_MS)).folded, 1)
      assert.deepEqual([await store.archive.results(step), await logOf(step)], [whole, last])
    }
  })

  test('have either their whole log or their results when the worker is killed at any moment; the next run does the rest', async () => {
    const fixture = await openFixture()
    const withStore = async (work: () => Promise<void>): Promise<void> => {
      await store.close()
      store = await openStore(fixture.data.database)
      await work()
    }
    const ids = Array.from({ length: 20 }, (_, n) => `room-${n}`)
    await withStore(async () => {
      for (const id of ids) {
        await open(id, ENDED, Date.now() - PODIUM_MS)
        await store.rooms.end(id, Date.now() - PODIUM_MS)
      }
    })
    const words = ['--data', fixture.data.root]
    await withStore(async () => {
      const child = start(words)
      const gone = once(child, 'close')
      while (child.exitCode === null && (await store.archive.results('room-0')) === null) await setImmediate()
      child.kill('SIGKILL')
      await gone
    })
    await withStore(async () => {
      for (const id of ids)
        assert.ok((await store.archive.results(id)) !== null || (await logOf(id)).length === ENDED.length, id)
    })
    assert.equal((await work(words)).code, 0)
    await withStore(async () => {
      for (const id of ids)
        assert.deepEqual([(await store.archive.results(id))?.players.length, (await logOf(id)).length], [PLAYERS, 1])
    })
    await fixture.close()
  })
})

import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { READY_MS, ROOM_DEFAULTS, type RoundPlan, resultsOf } from '@pd/core'
import { openStore, type Store } from '@pd/store'
import { createRooms, type Rooms } from './rooms.ts'

const settings = { ...ROOM_DEFAULTS, rounds: 2 }
const plan = { itemId: 'cat', pictureId: 'cat-1', variant: 0, ladder: [3, 4], choices: null }

describe('the rooms of a process', () => {
  let store: Store
  let rooms: Rooms
  let ids = 0
  let dice: () => number
  let draw: () => Promise<RoundPlan | null>
  const start = (isShared = false): Rooms =>
    createRooms({
      store: store.rooms,
      archive: store.archive,
      now: Date.now,
      newId: () => `room-${++ids}`,
      dice: () => dice(),
      drawRound: () => draw(),
      isShared,
      metrics: { roomBegan: () => undefined, roomEnded: () => undefined },
    })
  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_000 })
    store = await openStore(':memory:')
    dice = () => 0.5
    draw = async () => plan
    rooms = start()
  })
  afterEach(async () => {
    rooms.close()
    mock.timers.reset()
    await store.close()
  })

  /** Lets what was begun come to its end, on a database that answers at once. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const pass = async (ms: number): Promise<void> => {
    mock.timers.tick(ms)
    await settle()
  }

  test('have a code of six that nobody misreads, typed in any case, and another where it is taken', async () => {
    let throws = 0
    dice = () => (throws++ < 12 ? 0.1 : 0.7)
    const [one, two] = [await rooms.open(settings, 'ann'), await rooms.open(settings, 'ann')]
    for (const { record } of [one, two]) assert.match(record.code, /^[A-HJ-KM-NP-Z2-9]{6}$/)
    assert.notEqual(one.record.code, two.record.code)
    assert.equal(await rooms.find(` ${one.record.code.toLowerCase()} `), one)
    assert.equal(await rooms.find('NOSUCH'), null)
  })

  test('go through their rounds by themselves when nobody steers', async () => {
    const room = await rooms.open(settings, 'host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await room.send({ type: 'prepare', by: 'host', plan })
    await pass(READY_MS)
    assert.equal(room.room().rounds[0]?.phase, 'running')
    await pass(11_000)
    assert.equal(room.room().rounds[0]?.revealed?.reason, 'time')
    await pass(60_000)
    assert.deepEqual([room.room().rounds.length, room.room().rounds[1]?.phase], [2, 'preparing'])
    await pass(READY_MS)
    await pass(11_000)
    await pass(60_000)
    assert.equal(room.room().ended?.reason, 'finished')
    assert.equal(await rooms.find(room.record.code), room)
    await pass(10 * 60_000)
    const again = await rooms.find(room.record.code)
    assert.ok(again !== room)
    assert.deepEqual(again?.room(), room.room())
    assert.deepEqual(await store.rooms.unended(9), [])
  })

  test('ask for a picture once a second when there is none, and go on when there is', async () => {
    const room = await rooms.open(settings, 'host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await room.send({ type: 'prepare', by: 'host', plan })
    await pass(READY_MS)
    await room.send({ type: 'reveal', by: 'host' })
    let draws = 0
    draw = async () => {
      draws++
      return null
    }
    await pass(60_000)
    for (let second = 0; second < 3; second++) {
      assert.deepEqual([draws, room.room().rounds.length], [second + 1, 1])
      for (let step = 0; step < 4; step++) await pass(250)
    }
    draw = async () => plan
    await pass(1_000)
    assert.equal(room.room().rounds.length, 2)
  })

  test('are taken up by the next process where they stood, clock and all', async () => {
    const before = await rooms.open(settings, 'host')
    await before.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await before.send({ type: 'prepare', by: 'host', plan })
    await pass(READY_MS)
    rooms.close()
    mock.timers.tick(6_000)
    rooms = start()
    await rooms.resume()
    const after = await rooms.find(before.record.code)
    assert.deepEqual(after?.room(), before.room())
    await pass(5_000)
    assert.equal(after?.room().rounds[0]?.phase, 'revealed')
  })

  test('are handed on when nobody has heard of the host for a minute, and given back', async () => {
    const room = await rooms.open(settings, 'host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    for (let beat = 0; beat < 8; beat++) {
      rooms.seen(room, 'host')
      await pass(15_000)
    }
    assert.equal(room.room().host, 'host')
    for (let beat = 0; beat < 5; beat++) await pass(15_000)
    assert.equal(room.room().host, 'ann')
    await room.send({ type: 'leave', player: 'ann' })
    for (let beat = 0; beat < 5; beat++) await pass(15_000)
    assert.equal(room.room().host, null)
    rooms.seen(room, 'host')
    await settle()
    assert.equal(room.room().host, 'host')
  })

  test('are not found once their results are kept, though some of the log is still there', async () => {
    const room = await rooms.open(settings, 'host')
    await room.send({ type: 'close', by: 'host' })
    const results = resultsOf(room.room()) ?? assert.fail()
    await store.archive.keep(room.record.id, results)
    const other = start()
    assert.equal(await other.find(room.record.code), null)
    assert.equal((await other.past(room.record.code.toLowerCase()))?.id, room.record.id)
    assert.equal(await other.past('NOSUCH'), null)
    other.close()
  })

  test('see what another process did within half a second', async () => {
    rooms.close()
    rooms = start(true)
    const other = start(true)
    const here = await rooms.open(settings, 'host')
    const there = await other.find(here.record.code)
    await there?.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    assert.equal(here.room().seats.size, 0)
    await pass(500)
    assert.equal(here.room().seats.size, 1)
    other.close()
  })
})

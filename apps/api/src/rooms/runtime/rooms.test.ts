import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { READY_WAIT_MS, ROOM_DEFAULTS, type RoundPlan, resultsOf, viewRoom } from '@pd/core'
import { openStore, type Store } from '@pd/store'
import { ALONE, type Bus } from '../../bus/bus.ts'
import { connectBuses } from '../../testing/connect-buses.ts'
import { AWAY_MS } from '../presence/presence.ts'
import type { LiveRoom } from './live-room.ts'
import { OPEN_ROOM_LIMITS } from './open-room.ts'
import { createRooms, type Rooms } from './rooms.ts'

const settings = { ...ROOM_DEFAULTS, rounds: 2 }
const plan = { itemId: 'cat', pictureId: 'cat-1', ladder: [3, 4], choices: null }

describe('the rooms of a process', () => {
  let store: Store
  let rooms: Rooms
  let ids = 0
  let random: () => number
  let draw: () => Promise<RoundPlan | null>
  const start = (hasReplicas = false, bus: Bus = ALONE): Rooms =>
    createRooms({
      store: store.rooms,
      archive: store.archive,
      now: Date.now,
      newId: () => `room-${++ids}`,
      random: () => random(),
      drawRound: () => draw(),
      drawChapter: async () => ({ plan }),
      reveals: { covers: () => true, opened: () => undefined },
      hasReplicas,
      bus,
      openRoomLimits: OPEN_ROOM_LIMITS,
      metrics: { roomBegan: () => undefined, roomEnded: () => undefined },
    })
  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_000 })
    store = await openStore(':memory:')
    random = () => 0.5
    draw = async () => plan
    rooms = start()
  })
  afterEach(async () => {
    rooms.close()
    mock.timers.reset()
    await store.close()
  })

  const open = async (player: string, address: string | null = null): Promise<LiveRoom> =>
    (await rooms.open(settings, { player, address })) ?? assert.fail('too many rooms')
  /** A player with a stream that stays open. */
  const listen = async (room: LiveRoom, player: string | null, process = rooms): Promise<() => void> => {
    await process.visit(room, player)
    return process.arrive(room, player)
  }

  /** A room in two processes, with a listener in the first one; players join it in the other. */
  const openTwice = async (buses: readonly Bus[] = []) => {
    rooms.close()
    rooms = start(true, buses[0])
    const other = start(true, buses[1])
    const here = await open('host')
    const there = (await other.find(here.record.code)) ?? assert.fail()
    await listen(here, null)
    return { here, other, join: (player: string) => there.send({ type: 'join', player, name: player, team: null }) }
  }

  /** Lets what was begun come to its end, on a database that answers at once. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const pass = async (ms: number): Promise<void> => {
    mock.timers.tick(ms)
    await settle()
  }

  test('have a code of six unambiguous letters, typed in any case, and another code where it is taken', async () => {
    let throws = 0
    random = () => (throws++ < 12 ? 0.1 : 0.7)
    const [one, two] = [await open('ann'), await open('ann')]
    for (const { record } of [one, two]) assert.match(record.code, /^[A-HJ-KM-NP-Z2-9]{6}$/)
    assert.notEqual(one.record.code, two.record.code)
    assert.equal(await rooms.find(` ${one.record.code.toLowerCase()} `), one)
    assert.equal(await rooms.find('NOSUCH'), null)
  })

  test('go through their rounds by themselves when they have no host', async () => {
    const room = await open('host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await listen(room, 'ann')
    await room.send({ type: 'prepare', by: 'host', plan })
    await pass(READY_WAIT_MS)
    assert.equal(room.room().rounds[0]?.phase, 'running')
    await pass(11_000)
    assert.equal(room.room().rounds[0]?.revealed?.reason, 'time')
    await pass(60_000)
    assert.deepEqual([room.room().rounds.length, room.room().rounds[1]?.phase], [2, 'preparing'])
    await pass(READY_WAIT_MS)
    await pass(11_000)
    await pass(60_000)
    await pass(60_000)
    assert.equal(room.room().ended?.reason, 'finished')
    assert.equal(await rooms.find(room.record.code), room)
    await pass(10 * 60_000)
    const again = await rooms.find(room.record.code)
    assert.ok(again !== room)
    assert.deepEqual(again?.room(), room.room())
    assert.ok((await store.rooms.find(room.record.code))?.endedAt)
  })

  test('try to draw a picture once a second when there is none, and continue when there is', async () => {
    const room = await open('host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await listen(room, 'ann')
    await room.send({ type: 'prepare', by: 'host', plan })
    await pass(READY_WAIT_MS)
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

  test('are resumed by the next process where they stopped, clock included', async () => {
    const before = await open('host')
    await before.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await listen(before, 'ann')
    await before.send({ type: 'prepare', by: 'host', plan })
    await pass(READY_WAIT_MS)
    rooms.close()
    mock.timers.tick(6_000)
    rooms = start()
    const after = (await rooms.find(before.record.code)) ?? assert.fail()
    await listen(after, 'ann')
    assert.deepEqual(after.room(), before.room())
    await pass(5_000)
    assert.equal(after.room().rounds[0]?.phase, 'revealed')
  })

  test('get a stand-in when the host is silent for a minute, who gives them back', async () => {
    const room = await open('host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await listen(room, null)
    const annLeaves = await listen(room, 'ann')
    for (let beat = 0; beat < 8; beat++) {
      rooms.seen(room, 'host')
      await pass(15_000)
    }
    assert.equal(room.room().host, 'host')
    for (let beat = 0; beat < 5; beat++) await pass(15_000)
    assert.deepEqual([room.room().host, room.room().hasStandIn], ['ann', true])
    annLeaves()
    for (let beat = 0; beat < 7; beat++) await pass(15_000)
    assert.equal(room.room().host, null)
    rooms.seen(room, 'host')
    await settle()
    assert.deepEqual([room.room().host, room.room().hasStandIn], ['host', false])
  })

  test('whose opener was away before the first player joined get that player as their host', async () => {
    const room = await open('host')
    await listen(room, null)
    for (let beat = 0; beat < 6; beat++) await pass(15_000)
    assert.equal(room.room().host, null)
    await listen(room, 'ann')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await settle()
    assert.deepEqual([room.room().host, room.room().hasStandIn], ['ann', true])
  })

  test('wait for a host by the clock of this process, not by the time that another one stored', async () => {
    const room = await open('host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await listen(room, 'ann')
    const beatElsewhere = async (at: number) => {
      await store.rooms.hostSeen(room.record.id, at)
      await pass(15_000)
    }
    for (let beat = 0; beat < 8; beat++) await beatElsewhere(beat - 86_400_000)
    assert.equal(room.room().host, 'host')
    await store.rooms.hostSeen(room.record.id, 86_400_000)
    for (let beat = 0; beat < 6; beat++) await pass(15_000)
    assert.equal(room.room().host, 'ann')
  })

  /** A room whose round has begun, with Ann who listens. */
  const play = async () => {
    const room = await open('host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    const leave = await listen(room, 'ann')
    await room.send({ type: 'prepare', by: 'host', plan })
    await room.send({ type: 'ready', player: 'ann', round: 1 })
    assert.equal(room.room().rounds[0]?.phase, 'running')
    return { room, leave }
  }
  const levelOf = (room: LiveRoom) => viewRoom(room.room(), { kind: 'screen' }, room.now()).round?.level

  test('pause without visitors, and resume where they stopped with the next one', async () => {
    const { room, leave } = await play()
    let draws = 0
    draw = async () => {
      draws++
      return plan
    }
    leave()
    await pass(AWAY_MS)
    const { seq } = room.room()
    const level = levelOf(room)
    for (let minute = 0; minute < 9; minute++) await pass(60_000)
    assert.deepEqual([draws, room.room().seq], [0, seq])
    await listen(room, 'ann')
    assert.deepEqual([levelOf(room), room.room().rounds[0]?.phase], [level, 'running'])
    await pass(11_000)
    assert.equal(room.room().rounds[0]?.revealed?.reason, 'time')
    await pass(60_000)
    assert.deepEqual([draws, room.room().rounds.length], [1, 2])
  })

  test('stay in memory for ten minutes without visitors, then in the database alone', async () => {
    const { room, leave } = await play()
    leave()
    for (let minute = 0; minute < 9; minute++) await pass(60_000)
    assert.equal(await rooms.find(room.record.code), room)
    for (let minute = 0; minute < 11; minute++) await pass(60_000)
    const again = (await rooms.find(room.record.code)) ?? assert.fail()
    assert.notEqual(again, room)
    await listen(again, 'ann')
    assert.equal(again.room().rounds[0]?.phase, 'running')
  })

  test('resume where they stopped in the next process, though its clock is set forward', async () => {
    const { room } = await play()
    rooms.close()
    mock.timers.tick(3_600_000)
    rooms = start()
    const again = (await rooms.find(room.record.code)) ?? assert.fail()
    await listen(again, null)
    assert.equal(again.room().rounds[0]?.phase, 'running')
  })

  test('advance in a second process while the first has visitors, and pause in both when neither has', async () => {
    rooms.close()
    rooms = start(true)
    const other = start(true)
    const { room, leave } = await play()
    await pass(1_000)
    const before = room.room().seq
    const there = (await other.find(room.record.code)) ?? assert.fail()
    const leaveThere = await listen(there, null, other)
    await pass(1_000)
    assert.deepEqual([there.room().seq, room.room().seq], [before, before])
    for (const go of [leave, leaveThere]) go()
    await pass(AWAY_MS)
    const log = () => store.rooms.eventsAfter(room.record.id, 0, 99)
    const written = await log()
    for (let minute = 0; minute < 5; minute++) await pass(60_000)
    assert.deepEqual(await log(), written)
    await listen(there, null, other)
    assert.equal(there.room().rounds[0]?.phase, 'running')
    other.close()
  })

  test('are five to a player and sixty to an address, of those that have not ended', async () => {
    random = Math.random
    const [first] = [
      await open('ann', 'school'),
      await open('ann'),
      await open('ann'),
      await open('ann'),
      await open('ann'),
    ]
    assert.equal(await rooms.open(settings, { player: 'ann', address: null }), null)
    await first?.send({ type: 'close', by: 'ann' })
    await settle()
    await open('ann')
    rooms.close()
    rooms = start()
    assert.equal(await rooms.open(settings, { player: 'ann', address: null }), null)
    for (let n = 0; n < 60; n++) await open(`player ${n}`, 'school')
    assert.equal(await rooms.open(settings, { player: 'bob', address: 'school' }), null)
    await open('bob', 'home')
  })

  test('are not found once their results are archived, though a part of the log still exists', async () => {
    const room = await open('host')
    await room.send({ type: 'close', by: 'host' })
    const results = resultsOf(room.room()) ?? assert.fail()
    await store.archive.keep(room.record.id, results)
    const other = start()
    assert.equal(await other.find(room.record.code), null)
    assert.equal((await other.past(room.record.code.toLowerCase()))?.id, room.record.id)
    assert.equal(await other.past('NOSUCH'), null)
    other.close()
  })

  test('go on where the database lost their end, for those who are still there', async () => {
    rooms.close()
    rooms = start(true)
    const room = await open('host')
    await room.send({ type: 'join', player: 'ann', name: 'Ann', team: null })
    await listen(room, 'ann')
    await room.send({ type: 'prepare', by: 'host', plan })
    const log = await store.rooms.linkedAfter(room.record.id, 0, 99)
    await room.send({ type: 'close', by: 'host' })
    await settle()
    assert.ok(room.room().ended)
    await store.archive.forget(room.record.id)
    await store.rooms.open(
      room.record,
      log.map(({ event }) => event),
    )
    await pass(500)
    assert.equal(room.room().ended, null)
    await pass(READY_WAIT_MS)
    assert.equal(room.room().rounds[0]?.phase, 'running')
  })

  test('leave the memory once nothing is left of their log', async () => {
    rooms.close()
    rooms = start(true)
    const room = await open('host')
    await listen(room, 'host')
    await store.archive.forget(room.record.id)
    await pass(500)
    assert.equal(room.isGone(), true)
    assert.equal(await rooms.find(room.record.code), null)
  })

  test('see what another process did within half a second', async () => {
    const { here, join, other } = await openTwice()
    await join('ann')
    assert.equal(here.room().seats.size, 0)
    await pass(500)
    assert.equal(here.room().seats.size, 1)
    other.close()
  })

  test('see at once what another process did while it tells, and within half a second after it fell silent', async () => {
    const { buses, state } = connectBuses(2)
    const { here, join, other } = await openTwice(buses)
    await join('ann')
    await settle()
    assert.equal(here.room().seats.size, 1)
    state.ok = false
    await join('bob')
    await settle()
    assert.equal(here.room().seats.size, 1)
    await pass(500)
    assert.equal(here.room().seats.size, 2)
    other.close()
  })

  test('find within five seconds what another process told of and a lost message did not bring', async () => {
    const { buses, state } = connectBuses(2)
    const { here, join, other } = await openTwice(buses)
    state.ok = false
    await join('ann')
    state.ok = true
    for (let polls = 0; polls < 10; polls++) await pass(500)
    assert.equal(here.room().seats.size, 1)
    other.close()
  })
})

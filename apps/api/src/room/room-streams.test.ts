import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, mock, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { RoomView } from '@pd/contract'
import { evolve, ROOM_DEFAULTS, type RoomCommand } from '@pd/core'
import type { Stream } from '../http/streams.ts'
import { openTryApp, type TryApp } from '../try-app.ts'
import { drawRound } from './draw-round.ts'
import { createLiveRoom, type LiveRoom } from './live-room.ts'
import { createRoomStreams } from './room-streams.ts'
import { createRoomShower } from './show-room.ts'

const LEVEL_MS = ROOM_DEFAULTS.secondsPerLevel * 1000

/** A stream that keeps which levels it was told of. */
const createEar = () => {
  const levels: number[] = []
  const stream: Stream = {
    write: (event) => {
      const [, name, data] = /event: (\w+)\ndata: (.*)\n\n$/.exec(String(event)) ?? assert.fail(String(event))
      const level = name === 'room' ? (JSON.parse(String(data)) as RoomView).round?.level : undefined
      if (level !== undefined && level !== levels.at(-1)) levels.push(level)
    },
    onClose: () => undefined,
  }
  return { levels, listener: { player: null, as: 'screen' as const, stream } }
}

describe('those who listen to a room', () => {
  let world: TryApp
  let live: LiveRoom
  let now: () => number
  before(async () => {
    world = await openTryApp()
  })
  after(() => world.close())

  beforeEach(async () => {
    now = () => Date.now()
    const { catalogue } = world.store
    const record = { id: 'room-1', code: 'AB34CD', openedAt: 0, endedAt: null }
    live = createLiveRoom(
      record,
      evolve(null, { seq: 1, at: 0, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' }),
      {
        rooms: { append: async () => true, eventsAfter: async () => [] },
        now: () => now(),
      },
    )
    const plan = await drawRound(live.room(), { catalogue, dice: Math.random })
    assert.ok(plan)
    mock.timers.enable({ apis: ['Date', 'setTimeout', 'setInterval'], now: 1_000 })
    mock.method(performance, 'now', () => Date.now())
    const join: RoomCommand = { type: 'join', player: 'ann', name: 'Ann', team: null }
    for (const command of [join, { type: 'prepare', by: 'host', plan } as const]) await live.send(command)
    await live.send({ type: 'ready', player: 'ann', round: 1 })
    assert.equal(live.room().rounds[0]?.phase, 'running')
  })
  afterEach(() => {
    mock.timers.reset()
    mock.reset()
  })

  const open = () =>
    createRoomStreams({
      show: createRoomShower({ catalogue: world.store.catalogue, paths: world.paths }),
      rooms: { arrive: () => () => undefined, seen: () => undefined },
    })
  /** Lets time pass, and what it brings about happen. */
  const pass = async (ms: number, each = () => {}): Promise<void> => {
    for (let passed = 0; passed < ms; passed++) {
      each()
      mock.timers.tick(1)
      await turn()
    }
  }

  test('see each level, though a timer fires a moment early and time goes on while they are told', async () => {
    const ear = createEar()
    let looks = 0
    now = () => Date.now() - 2 + 2 * looks++
    await open().add(live, ear.listener)
    await pass(3 * LEVEL_MS + 300, () => {
      looks = 0
    })
    assert.deepEqual(ear.levels, [1, 2, 3, 4])
  })

  test('see each level, though somebody comes in the moment when it begins', async () => {
    const streams = open()
    const [ear, late] = [createEar(), createEar()]
    await streams.add(live, ear.listener)
    await pass(LEVEL_MS - 50)
    // a busy process: the level is over, and its timer has not fired yet
    now = () => Date.now() + 100
    await streams.add(live, late.listener)
    assert.deepEqual(late.levels, [2])
    await pass(200)
    assert.deepEqual(ear.levels, [1, 2])
  })
})

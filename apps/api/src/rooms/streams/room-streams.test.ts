import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { applyRoomChange, type RoomChange, type SharedRoom } from '@pd/contract'
import { evolve, ROOM_DEFAULTS, type RoomCommand, type RoomEvent } from '@pd/core'
import type { LinkedEvent } from '@pd/store'
import { setUp } from '@pd/testing/set-up'
import { ALONE } from '../../bus/bus.ts'
import type { Stream } from '../../http/streams.ts'
import { noneWithheld, openTestApp } from '../../testing/test-app.ts'
import { createRoomPresenter } from '../presenter/room-presenter.ts'
import { drawRound } from '../round/draw-round.ts'
import { createLiveRoom, type LiveRoom } from '../runtime/live-room.ts'
import { HEARTBEAT_MS } from './broadcast.ts'
import { createRoomStreams } from './room-streams.ts'

const LEVEL_MS = ROOM_DEFAULTS.secondsPerLevel * 1000

/** The stream of a player, or of a screen: keeps the levels it was told of, its events, the names of those in each write, and the room that they come to. */
const createEar = (player: string | null = null) => {
  const levels: number[] = []
  const writes: string[][] = []
  const events: { readonly name: string; readonly data: { readonly at: number } }[] = []
  let room: SharedRoom | undefined
  const hear = (event: string): string => {
    const [, name, data] = /event: (\w+)\ndata: (.*)$/.exec(event) ?? assert.fail(event)
    const parsed = JSON.parse(String(data))
    events.push({ name: String(name), data: parsed })
    if (name === 'room') room = applyRoomChange(room, parsed as RoomChange)
    const level = room?.round?.level
    if (level !== undefined && level !== levels.at(-1)) levels.push(level)
    return String(name)
  }
  const stream: Stream = {
    write: (bytes) => void writes.push(String(bytes).split('\n\n').slice(0, -1).map(hear)),
    end: () => undefined,
    onClose: () => undefined,
  }
  const as = player === null ? ('screen' as const) : undefined
  return { levels, events, writes, room: () => room, listener: { player, as, stream } }
}

describe('the listeners of a room', () => {
  const world = setUp(openTestApp)
  let live: LiveRoom
  let log: LinkedEvent[]
  let now: () => number
  let notice: string | null = null

  beforeEach(async () => {
    now = () => Date.now()
    const { catalogue } = world
    const record = { id: 'room-1', code: 'AB34CD', openedAt: 0, endedAt: null }
    const opened: RoomEvent = { seq: 1, at: 0, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' }
    log = [{ event: opened, link: null }]
    const rooms = {
      append: async (_id: string, events: readonly RoomEvent[]) => {
        log.push(...events.map((event) => ({ event, link: '' })))
        return ''
      },
      linkedAfter: async (_id: string, seq: number) => log.filter(({ event }) => event.seq > seq),
      linkedByLeader: async (_id: string, seq: number) => log.filter(({ event }) => event.seq > seq),
    }
    live = createLiveRoom(record, { room: evolve(null, opened), link: null }, { rooms, now: () => now() })
    const plan = await drawRound(live.room(), { catalogue, random: Math.random, withheld: noneWithheld })
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
      presenter: createRoomPresenter({
        catalogue: world.catalogue,
        paths: world.paths,
        ratings: world.books.ratings,
        guests: world.books.guests,
      }),
      rooms: { arrive: () => () => undefined, seen: () => undefined },
      bus: ALONE,
      noticeId: () => notice,
    })
  /** Lets time pass, and what it brings about happen. */
  const pass = async (ms: number, each = () => {}): Promise<void> => {
    for (let passed = 0; passed < ms; passed++) {
      each()
      mock.timers.tick(1)
      await turn()
    }
  }

  test('get each level, though a timer fires early and time passes during a broadcast', async () => {
    const ear = createEar()
    let looks = 0
    now = () => Date.now() - 2 + 2 * looks++
    await open().add(live, ear.listener)
    await pass(3 * LEVEL_MS + 300, () => {
      looks = 0
    })
    assert.deepEqual(ear.levels, [1, 2, 3, 4])
  })

  test('have the same room whenever they connected, and get only what changed', async () => {
    const streams = open()
    const ears = [createEar(), createEar(), createEar()]
    for (const [n, ear] of ears.entries()) {
      await streams.add(live, ear.listener)
      await live.send({ type: 'join', player: `player ${n}`, name: `Player ${n}`, team: null })
      if (n === 1) await pass(150)
    }
    await live.send({ type: 'lock', locked: true, by: 'host' })
    await pass(150)
    const [first, ...others] = ears.map((ear) => ear.room())
    assert.deepEqual([first?.players, first?.locked, first?.standings.length], [4, true, 4])
    for (const other of others) assert.deepEqual(other, first)
    const { seq } = live.room()
    assert.deepEqual(ears[0]?.events.at(-1)?.data, {
      seq,
      at: ears[0]?.events.at(-1)?.data.at,
      players: 4,
      locked: true,
      standings: { rows: first?.standings.filter(({ number }) => number === 4) },
    })
  })

  test('hear that the database lost events, each with the guesses of theirs that went, and then all of the room', async () => {
    const streams = open()
    const [screen, ann] = [createEar(), createEar('ann')]
    for (const { listener } of [screen, ann]) await streams.add(live, listener)
    await pass(150)
    const kept = log.length
    const guess = {
      type: 'guess',
      player: 'ann',
      round: 1,
      level: 1,
      text: 'zebra',
      verdictOf: () => 'wrong' as const,
    } as const
    assert.ok((await live.send(guess)).ok)
    await pass(150)
    log = log.slice(0, kept)
    await live.catchUp()
    await pass(150)
    const told = [screen, ann].map((ear) => ear.events.slice(ear.events.findIndex(({ name }) => name === 'rewound')))
    assert.deepEqual(
      told.map((events) => events.map(({ name }) => name).slice(0, 3)),
      [
        ['rewound', 'room'],
        ['rewound', 'room', 'own'],
      ],
    )
    assert.deepEqual(
      told.map(([rewound]) => rewound?.data),
      [{ guesses: [] }, { guesses: ['zebra'] }],
    )
    assert.equal(screen.room()?.seq, kept)
  })

  test('get a change and what is private to them of it in one write', async () => {
    const streams = open()
    const [screen, ann] = [createEar(), createEar('ann')]
    for (const { listener } of [screen, ann]) await streams.add(live, listener)
    await pass(150)
    await live.send({ type: 'pause', by: 'host' })
    await pass(1)
    assert.deepEqual(screen.writes, [['room'], ['room']])
    assert.deepEqual(ann.writes, [
      ['room', 'own'],
      ['room', 'own'],
    ])
  })

  test('get no event for a change that no view shows, and a heartbeat with the time after a second of silence', async () => {
    const ear = createEar()
    await open().add(live, ear.listener)
    await live.send({ type: 'away', player: 'ann' })
    await pass(HEARTBEAT_MS.playing)
    assert.deepEqual(ear.events.slice(1), [{ name: 'beat', data: { at: 1_000 + HEARTBEAT_MS.playing } }])
  })

  test('hear the id of a notice to all players with the time, while there is one', async () => {
    const ear = createEar()
    await open().add(live, ear.listener)
    notice = 'a notice'
    await pass(HEARTBEAT_MS.playing)
    notice = null
    assert.deepEqual(ear.events.slice(1), [
      { name: 'beat', data: { at: 1_000 + HEARTBEAT_MS.playing, notice: 'a notice' } },
    ])
  })

  test('hear of it as moderators all the same, and the others do not', async () => {
    const streams = open()
    const [ear, moderator] = [createEar(), createEar('mod')]
    await streams.add(live, ear.listener)
    await streams.add(live, { ...moderator.listener, as: 'moderator' })
    await pass(150)
    await live.send({ type: 'away', player: 'ann' })
    await pass(150)
    assert.deepEqual(ear.writes, [['room']])
    assert.deepEqual(moderator.writes, [['room'], ['moderation']])
  })

  test('get each level, though a listener connects in the moment when it begins', async () => {
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

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { evolve, ROOM_DEFAULTS, type RoomCommand, type RoomEvent, viewRoom } from '@pd/core'
import {
  firstLink,
  openStore,
  type RoomStore,
  readRoom,
  readWholeLog,
  type Store,
  UnreachableDatabase,
} from '@pd/store'
import { createLiveRoom, type LiveRoom } from './live-room.ts'

const opened: RoomEvent = { seq: 1, at: 0, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' }
const start = { room: evolve(null, opened), link: firstLink([opened]) }
const record = { id: 'room-1', code: 'AB34CD', openedAt: 0, endedAt: null }
const plan = { itemId: 'cat', pictureId: 'cat-1', ladder: [3, 4], choices: null }
const join = (player: string): RoomCommand => ({ type: 'join', player, name: player, team: null })

/** A room on a database file that loses the newest events beneath the process, as a fail-over would. */
const openLosing = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pd-losing-'))
  const file = path.join(folder, 'game.db')
  const store = await openStore(file)
  await store.rooms.open(record, [opened])
  const live = (): LiveRoom => createLiveRoom(record, start, { rooms: store.rooms, now: () => 1_000 })
  const loseAfter = async (seq: number): Promise<void> => {
    const database = new DatabaseSync(file)
    database.prepare('delete from room_event where seq > ?').run(seq)
    database.close()
  }
  const close = async (): Promise<void> => {
    await store.close()
    await rm(folder, { recursive: true })
  }
  return { store, live, loseAfter, close }
}

describe('a live room', () => {
  let store: Store
  let now = 0
  beforeEach(async () => {
    now = 1_000
    store = await openStore(':memory:')
    await store.rooms.open(record, [opened])
  })
  afterEach(() => store.close())

  const live = (rooms: Pick<RoomStore, 'append' | 'linkedAfter' | 'linkedByLeader'> = store.rooms): LiveRoom =>
    createLiveRoom(record, start, { rooms, now: () => now })
  const codeOf = async (sent: ReturnType<LiveRoom['send']>): Promise<string> => {
    const outcome = await sent
    return outcome.ok ? outcome.value.map(({ type }) => type).join() : outcome.failure.code
  }

  test('equals its log after any number of simultaneous commands', async () => {
    const room = live()
    const names = Array.from({ length: 300 }, (_, n) => `player ${n}`)
    const told = await Promise.all([...names, ...names].map((name) => codeOf(room.send(join(name)))))
    assert.deepEqual([told.filter((code) => code === 'joined').length, room.room().seats.size], [300, 300])
    assert.deepEqual(await readRoom(store.rooms, record.id), room.room())
  })

  test('commits a burst of commands in a few inserts', async () => {
    let inserts = 0
    const room = live({
      ...store.rooms,
      append: (...events) => {
        inserts++
        return store.rooms.append(...events)
      },
    })
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => room.send(join(`player ${n}`))))
    assert.ok(inserts <= 4, `${inserts} inserts`)
  })

  test('sees what another process committed, and no event twice', async () => {
    const [one, two] = [live(), live()]
    const told = await Promise.all(
      Array.from({ length: 200 }, (_, n) => codeOf((n % 2 ? one : two).send(join(`player ${n % 50}`)))),
    )
    assert.equal(told.filter((code) => code === 'joined').length, 50)
    await Promise.all([one.catchUp(), two.catchUp()])
    assert.deepEqual(one.room(), two.room())
    assert.deepEqual(one.room(), await readRoom(store.rooms, record.id))
  })

  test('whose log was dropped before this process read its end says that it ended, and commits nothing more', async () => {
    const [one, two] = [live(), live()]
    await one.send({ type: 'close', by: 'host' })
    await store.archive.dropLog(record.id)
    assert.equal(await codeOf(two.send(join('ann'))), 'room_ended')
    assert.deepEqual(two.room(), one.room())
    assert.equal((await store.rooms.eventsAfter(record.id, 0, 9)).length, 1)
    assert.equal(await readRoom(store.rooms, record.id), null)
  })

  test('refuses a command only after reading the newest log', async () => {
    const [one, two] = [live(), live()]
    await one.send(join('ann'))
    await one.send({ type: 'prepare', by: 'host', plan })
    now += 2_000
    await one.send({ type: 'tick' })
    const verdictOf = () => 'correct' as const
    const guess = { type: 'guess', player: 'ann', round: 1, level: 1, text: 'cat', verdictOf } as const
    assert.equal(await codeOf(two.send(guess)), 'guessed,round_revealed')
    assert.equal(await codeOf(one.send(guess)), 'round_closed')
  })

  test('decides that a command has no effect only after reading the newest log', async () => {
    const [one, two] = [live(), live()]
    await one.send(join('ann'))
    await one.send({ type: 'prepare', by: 'host', plan })
    assert.equal(await codeOf(two.send({ type: 'ready', player: 'ann', round: 1 })), 'device_ready,round_started')
    assert.equal(await codeOf(two.send({ type: 'ready', player: 'ann', round: 1 })), '')
  })

  test('reads the log again after an insert whose outcome is unknown', async () => {
    let isAway = false
    const room = live({
      ...store.rooms,
      append: async (...events) => {
        const kept = await store.rooms.append(...events)
        if (isAway) throw new UnreachableDatabase('nothing was heard')
        return kept
      },
    })
    isAway = true
    await assert.rejects(room.send(join('ann')), UnreachableDatabase)
    isAway = false
    assert.equal(await codeOf(room.send(join('ann'))), '')
    assert.deepEqual([...room.room().seats.keys()], ['ann'])
  })

  test('decides commands also after it could not read what other processes committed', async () => {
    let isAway = true
    const room = live({
      ...store.rooms,
      linkedAfter: (...range) => {
        if (isAway) throw new UnreachableDatabase('no answer')
        return store.rooms.linkedAfter(...range)
      },
    })
    await assert.rejects(room.catchUp(), UnreachableDatabase)
    isAway = false
    assert.equal(await codeOf(room.send(join('ann'))), 'joined')
  })

  test('loses nothing to a server that stood still and shows an old log, and waits while none can say more', async () => {
    let isOld = false
    let leads = false
    const room = live({
      ...store.rooms,
      linkedAfter: async (id, seq, limit) => {
        const events = await store.rooms.linkedAfter(id, seq, limit)
        return isOld ? events.filter(({ event }) => event.seq < 2) : events
      },
      linkedByLeader: async (...page) => {
        if (!leads) throw new UnreachableDatabase('no majority')
        return store.rooms.linkedByLeader(...page)
      },
    })
    await room.send(join('ann'))
    const lost: unknown[] = []
    room.subscribe((_, before) => lost.push(before))
    isOld = true
    await assert.rejects(room.catchUp(), UnreachableDatabase)
    leads = true
    await room.catchUp()
    assert.deepEqual([room.room().seq, room.isGone(), lost], [2, false, []])
  })

  test('calls its subscribers after the commit, for events of other processes too', async () => {
    const room = live()
    const heard: number[] = []
    const deaf = room.subscribe(({ seq }) => heard.push(seq))
    await room.send(join('ann'))
    await room.send(join('ann'))
    await store.rooms.append(record.id, [{ seq: 3, at: 1, type: 'left', player: 'ann' }])
    await room.catchUp()
    deaf()
    await room.send(join('bob'))
    assert.deepEqual(heard, [2, 3])
  })

  test('reads all of its log again where the database lost its newest events, and hands its subscribers what was lost', async () => {
    const sqlite = await openLosing()
    const [one, two] = [sqlite.live(), sqlite.live()]
    const heard: (number | undefined)[][] = []
    one.subscribe((room, lost) => heard.push([room.seq, lost?.seq]))
    for (const player of ['ann', 'bob', 'cec']) await one.send(join(player))
    await sqlite.loseAfter(2)
    assert.equal(await codeOf(two.send(join('dan'))), 'joined')
    assert.equal(await codeOf(one.send(join('eve'))), 'joined')
    await two.catchUp()
    assert.deepEqual(heard, [
      [2, undefined],
      [3, undefined],
      [4, undefined],
      [3, 4],
      [4, undefined],
    ])
    assert.deepEqual([...one.room().seats.keys()], ['ann', 'dan', 'eve'])
    assert.deepEqual([two.room(), await readRoom(sqlite.store.rooms, record.id)], [one.room(), one.room()])
    await sqlite.close()
  })

  test('finds lost events without a command too, and takes none once nothing is left of its log', async () => {
    const sqlite = await openLosing()
    const room = sqlite.live()
    for (const player of ['ann', 'bob']) await room.send(join(player))
    await sqlite.loseAfter(1)
    await room.catchUp()
    assert.equal(room.room().seats.size, 0)
    await sqlite.loseAfter(0)
    assert.equal(await codeOf(room.send(join('ann'))), 'room_ended')
    await sqlite.close()
  })

  test('decides again after a conflict that the database finds at the commit', async () => {
    let refused = 0
    const room = live({
      ...store.rooms,
      append: async (...events) => (refused++ < 3 ? null : store.rooms.append(...events)),
    })
    assert.equal(await codeOf(room.send(join('ann'))), 'joined')
    assert.equal(refused, 4)
  })

  test('gives up a batch that the database refuses each time', async () => {
    const room = live({ ...store.rooms, append: async () => null })
    await assert.rejects(room.send(join('ann')), UnreachableDatabase)
  })

  test("continues at the time of its log, however far that is ahead of this process's clock", async () => {
    const room = live()
    await room.send(join('ann'))
    await room.send({ type: 'prepare', by: 'host', plan })
    await room.send({ type: 'ready', player: 'ann', round: 1 })
    const startedAt = room.now()
    for (const backMs of [3_600_000, 86_400_000]) {
      now = startedAt - backMs
      const log = await readWholeLog(store.rooms, record.id)
      const again = createLiveRoom(record, log ?? assert.fail(), { rooms: store.rooms, now: () => now })
      const levels = Array.from({ length: 3 }, () => {
        const { level } = viewRoom(again.room(), { kind: 'screen' }, again.now()).round ?? assert.fail()
        now += 4_000
        return level
      })
      assert.deepEqual(levels, [1, 1, 2])
      assert.equal(again.now(), startedAt + 12_000)
    }
  })

  test('follows a process whose clock is ahead; its time never goes back', async () => {
    const [one, two] = [live(), createLiveRoom(record, start, { rooms: store.rooms, now: () => now + 3_600_000 })]
    await one.send(join('ann'))
    await two.send(join('bob'))
    await one.catchUp()
    assert.equal(one.now(), two.now())
    now += 5
    await one.send(join('cec'))
    await two.send(join('dan'))
    const log = await store.rooms.eventsAfter(record.id, 1, 9)
    assert.deepEqual(
      log.map(({ at }) => at),
      [1_000, 3_601_000, 3_601_005, 3_601_005],
    )
  })

  test('never writes a time before the last one', async () => {
    const room = live()
    await room.send(join('ann'))
    now -= 500
    await room.send(join('bob'))
    const log = await store.rooms.eventsAfter(record.id, 0, 9)
    assert.deepEqual(
      log.map(({ at }) => at),
      [0, 1_000, 1_000],
    )
  })
})

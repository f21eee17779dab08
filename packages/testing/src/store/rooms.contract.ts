import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOM_DEFAULTS, type RoomEvent } from '@pd/core'
import { firstLink, type RoomOpener, type Store } from '@pd/store'

export const settings = { ...ROOM_DEFAULTS, rounds: 3, language: 'fr' }
const opened: RoomEvent = { seq: 1, at: 1_795_314_580_090, type: 'opened', settings, host: 'ann' }
const joined = (seq: number, player: string): RoomEvent => ({
  seq,
  at: 7,
  type: 'joined',
  player,
  name: '🐈 Zoë',
  team: null,
})
const room = { id: 'room-1', code: 'AB34CD', openedAt: 5 }

/** The logs of rooms. */
export const roomContract = (store: () => Store): void => {
  test('a room is found by its code, with its log as it was written', async () => {
    assert.equal(await store().rooms.open(room, [opened, joined(2, 'bob')]), 'opened')
    assert.deepEqual(await store().rooms.find('AB34CD'), { ...room, endedAt: null })
    assert.equal(await store().rooms.find('ab34cd'), null)
    assert.deepEqual(await store().rooms.eventsAfter(room.id, 0, 9), [opened, joined(2, 'bob')])
    assert.deepEqual(await store().rooms.eventsAfter(room.id, 1, 9), [joined(2, 'bob')])
    assert.deepEqual(await store().rooms.eventsAfter(room.id, 0, 1), [opened])
  })

  test('a code that is taken opens nothing', async () => {
    await store().rooms.open(room, [opened])
    assert.equal(await store().rooms.open({ ...room, id: 'room-2' }, [opened]), 'code_taken')
    assert.deepEqual(await store().rooms.eventsAfter('room-2', 0, 9), [])
  })

  test('of two appends with the same number one is stored, and nothing of the other', async () => {
    await store().rooms.open(room, [opened])
    const tries = ['bob', 'cec', 'dan', 'eve'].map((player) =>
      store().rooms.append(room.id, [joined(2, player), joined(3, `${player} too`)]),
    )
    const kept = await Promise.all(tries)
    assert.equal(kept.filter(Boolean).length, 1)
    const log = await store().rooms.eventsAfter(room.id, 1, 9)
    const winner = ['bob', 'cec', 'dan', 'eve'][kept.findIndex(Boolean)] ?? ''
    assert.deepEqual(log, [joined(2, winner), joined(3, `${winner} too`)])
    assert.equal(await store().rooms.append(room.id, [joined(3, 'late'), joined(4, 'late')]), null)
    assert.equal((await store().rooms.eventsAfter(room.id, 3, 9)).length, 0)
  })

  test('events follow the event that they were decided on, and no other that has its number', async () => {
    await store().rooms.open(room, [opened])
    const start = firstLink([opened])
    const bob = await store().rooms.append(room.id, [joined(2, 'bob')], start)
    assert.deepEqual(await store().rooms.linkedAfter(room.id, 0, 9), [
      { event: opened, link: start },
      { event: joined(2, 'bob'), link: bob },
    ])
    assert.equal(await store().rooms.append(room.id, [joined(3, 'cec')], start), null)
    assert.equal(await store().rooms.append(room.id, [joined(4, 'cec')], bob), null)
    assert.equal(await store().rooms.append('none', [joined(2, 'cec')], start), null)
    assert.ok(await store().rooms.append(room.id, [joined(3, 'cec'), joined(4, 'dan')], bob))
    assert.equal((await store().rooms.eventsAfter(room.id, 0, 9)).length, 4)
  })

  test('a server that leads shows the log, and nothing else has changed', async () => {
    await store().rooms.open(room, [opened, joined(2, 'bob')])
    const revision = await store().catalogue.revision()
    const log = await store().rooms.linkedAfter(room.id, 0, 9)
    assert.equal(log.length, 2)
    assert.deepEqual(await store().rooms.linkedByLeader(room.id, 0, 9), log)
    assert.equal(await store().catalogue.revision(), revision)
  })

  test('any number of events are stored together, or none', async () => {
    await store().rooms.open(room, [opened])
    const many = Array.from({ length: 450 }, (_, n) => joined(n + 2, `player ${n}`))
    assert.equal(await store().rooms.append(room.id, many, 'another'), null)
    assert.equal((await store().rooms.eventsAfter(room.id, 1, 999)).length, 0)
    const link = await store().rooms.append(room.id, many, firstLink([opened]))
    const log = await store().rooms.linkedAfter(room.id, 1, 999)
    assert.deepEqual([log.map(({ event }) => event), log.at(-1)?.link], [many, link])
  })

  test('the newest events of several logs are read at once, and a room without a log has none', async () => {
    await store().rooms.open(room, [opened, joined(2, 'bob')])
    await store().rooms.open({ id: 'room-2', code: 'EF56GH', openedAt: 4 }, [opened])
    await store().rooms.open({ id: 'room-3', code: 'JK78LM', openedAt: 4 }, [opened])
    const newest = await store().rooms.newest([room.id, 'room-2', 'none'])
    assert.deepEqual([...newest].toSorted(), [
      [room.id, { seq: 2, link: firstLink([opened, joined(2, 'bob')]) }],
      ['room-2', { seq: 1, link: firstLink([opened]) }],
    ])
    assert.equal((await store().rooms.newest([])).size, 0)
  })

  test('the rooms that are not marked as ended are listed, the newest first', async () => {
    for (const [n, code] of ['AB34CD', 'EF56GH', 'JK78LM'].entries())
      await store().rooms.open({ id: `room-${n}`, code, openedAt: n }, [opened])
    await store().rooms.end('room-1', 9)
    const codes = async (limit: number) => (await store().rooms.unended(limit)).map(({ code }) => code)
    assert.deepEqual([await codes(9), await codes(1)], [['JK78LM', 'AB34CD'], ['JK78LM']])
  })

  test('a room that ended is marked, and no other', async () => {
    await store().rooms.open(room, [opened])
    await store().rooms.open({ id: 'room-2', code: 'EF56GH', openedAt: 4 }, [opened])
    await store().rooms.end('room-2', 8)
    assert.deepEqual(
      [(await store().rooms.find('AB34CD'))?.endedAt, (await store().rooms.find('EF56GH'))?.endedAt],
      [null, 8],
    )
  })

  const opener: RoomOpener = { player: 'ann', address: 'school', most: { ofPlayer: 2, ofAddress: 3 }, since: 0 }
  const openFor = (n: number, changes: Partial<RoomOpener> = {}) =>
    store().rooms.open({ id: `room-${n}`, code: `CODE${n}`, openedAt: n }, [opened], { ...opener, ...changes })

  test('a player, and an address, may have a limited number of rooms open, until one ends', async () => {
    assert.deepEqual([await openFor(1), await openFor(2), await openFor(3)], ['opened', 'opened', 'too_many'])
    assert.equal(await store().rooms.find('CODE3'), null)
    const others = [await openFor(4, { player: 'bob' }), await openFor(5, { player: 'cec' })]
    assert.deepEqual(others, ['opened', 'too_many'])
    assert.equal(await openFor(6, { player: 'cec', address: null }), 'opened')
    await store().rooms.end('room-1', 9)
    assert.deepEqual([await openFor(7), await openFor(8)], ['opened', 'too_many'])
  })

  test('a room without an event since a moment counts neither for its player nor its address', async () => {
    const later = { since: opened.at }
    assert.deepEqual([await openFor(1), await openFor(2), await openFor(3, later)], ['opened', 'opened', 'opened'])
    assert.equal(await openFor(4), 'too_many')
  })

  test('of many simultaneous openings no more succeed than the limit allows', async () => {
    const openings = await Promise.all(Array.from({ length: 9 }, (_, n) => openFor(n)))
    assert.deepEqual(openings.sort(), [...Array(2).fill('opened'), ...Array(7).fill('too_many')])
  })

  test('when the host was last seen is kept, and no room has one before', async () => {
    await store().rooms.open(room, [opened])
    assert.equal(await store().rooms.hostSeenAt(room.id), null)
    for (const at of [5, 9]) await store().rooms.hostSeen(room.id, at)
    assert.equal(await store().rooms.hostSeenAt(room.id), 9)
  })
}

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { DeskLive, Problem, RoomPlayers, RoomResults, RoomView } from '@pd/contract'
import { ROOM_DEFAULTS } from '@pd/core'
import { setUp } from '@pd/testing/set-up'
import { addAccount, openSession } from '../../testing/desk-accounts.ts'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'

describe('the live view', () => {
  const world = setUp(openTestApp)
  before(async () => {
    await addAccount(world, { name: 'owner', role: 'operator', password: 'a long password' })
  })

  const view = async (): Promise<DeskLive> => {
    // what is counted is kept for a minute
    world.clock.aheadMs += 60_000
    return (await world.app.inject({ url: '/desk/live', headers: await openSession(world, 'owner') })).json()
  }
  const close = async (code: string) => {
    const headers = await openSession(world, 'owner')
    const response = await world.app.inject({ method: 'POST', url: `/desk/rooms/${code}/close`, headers })
    return { status: response.statusCode, body: response.json() as Problem }
  }

  test('has the rooms with their players and rounds, the games of a day and the storage, and no name', async () => {
    const [host, ann] = [createPlayer(world), createPlayer(world)]
    const { code } = (await host.post<RoomView>('/rooms', { rounds: 3 })).body
    await ann.post(`/rooms/${code}/players`, { name: 'Ann of class 5' })
    await ann.newGame()
    await ann.newGame()
    const seen = await view()
    assert.deepEqual(
      seen.rooms.map(({ code, players, round, rounds }) => ({ code, players, round, rounds })),
      [{ code, players: 1, round: 0, rounds: 3 }],
    )
    assert.deepEqual(seen.games, { started: 2, players: 1, newPlayers: 1, dailies: 0, guesses: 0, finds: 0 })
    const { packs, pictures, renderBytes, backupAt } = seen.storage
    assert.deepEqual([packs, pictures, renderBytes, backupAt], [1, 7, 0, null])
    assert.ok((seen.storage.freeBytes ?? 0) <= (seen.storage.sizeBytes ?? 0))
    assert.equal(JSON.stringify(seen).includes('class 5'), false)
  })

  test('has the rooms that other processes serve, as far as their logs have come', async () => {
    const room = { id: 'elsewhere', code: 'ZZZ234', openedAt: 1 }
    const settings = { ...ROOM_DEFAULTS, rounds: 4 }
    const join = (seq: number) => ({ seq, at: 1, type: 'joined', player: `p${seq}`, name: 'A', team: null }) as const
    await world.store.rooms.open(room, [{ seq: 1, at: 1, type: 'opened', settings, host: 'host' }, join(2)])
    const found = async () => (await view()).rooms.find(({ code }) => code === 'ZZZ234')
    assert.deepEqual(await found(), { code: 'ZZZ234', openedAt: 1, players: 1, round: 0, rounds: 4 })
    await world.store.rooms.append(room.id, [join(3)])
    assert.equal((await found())?.players, 2)
    await world.store.rooms.append(room.id, [{ seq: 4, at: 1, type: 'ended', reason: 'closed' }])
    assert.equal(await found(), undefined)
  })

  test('closes a room: its players read that, its results are kept, and the log has who did it', async () => {
    const [host, ann] = [createPlayer(world), createPlayer(world)]
    const { code } = (await host.post<RoomView>('/rooms', {})).body
    await ann.post(`/rooms/${code}/players`, { name: 'Ann' })
    assert.equal((await close(code.toLowerCase())).status, 200)
    assert.equal((await ann.get<RoomView>(`/rooms/${code}`)).body.state, 'ended')
    assert.equal((await ann.get<RoomResults>(`/rooms/${code}/results`)).status, 200)
    assert.deepEqual(
      [(await close(code)).body.code, (await close('ZZZZZZ')).body.code],
      ['room_ended', 'room_not_found'],
    )
    assert.equal(
      (await view()).rooms.some((room) => room.code === code),
      false,
    )
    const [last] = (await world.store.desk.log({ before: null, limit: 50 })).filter(
      ({ kind }) => kind === 'room_closed',
    )
    assert.deepEqual([last?.actor, last?.subject], ['owner', code])
  })

  test('closes a room that its owner has handed over', async () => {
    const [owner, ann] = [createPlayer(world), createPlayer(world)]
    const { code } = (await owner.post<RoomView>('/rooms', {})).body
    await ann.post(`/rooms/${code}/players`, { name: 'Ann' })
    const { players } = (await owner.get<RoomPlayers>(`/rooms/${code}/players`)).body
    await owner.post(`/rooms/${code}/host`, { do: 'hand_over', player: players[0]?.player })
    assert.equal((await ann.get<RoomView>(`/rooms/${code}`)).body.isHost, true)
    assert.equal((await close(code)).status, 200)
    assert.equal((await ann.get<RoomView>(`/rooms/${code}`)).body.state, 'ended')
  })
})

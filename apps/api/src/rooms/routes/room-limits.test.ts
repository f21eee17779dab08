import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import type { Problem, RoomView } from '@pd/contract'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, openTestApp, type TestApp } from '../../testing/test-app.ts'

type Told = RoomView & Problem

describe('a room that is flooded', () => {
  let world: TestApp
  beforeEach(async () => {
    mock.timers.enable({ apis: ['Date'], now: 1_000 })
    world = await openTestApp({ requestsPerMinute: 100_000 })
  })
  afterEach(async () => {
    await world.close()
    mock.timers.reset()
  })

  const open = async (order: object = {}) => {
    const { host, code } = await openRoom(world, order)
    const seq = async () => (await host.get<Told>(`/rooms/${code}`)).body.seq
    return { code, host, seq }
  }
  const join = (code: string, name: string, player = createPlayer(world)) =>
    player.post<Told>(`/rooms/${code}/players`, { name })

  test('refuses a player who joins and leaves too often, while all others join from the same address', async () => {
    const { code, seq } = await open()
    const ann = createPlayer(world)
    await join(code, 'Ann', ann)
    const answers = []
    for (let turn = 0; turn < 15; turn++) {
      answers.push(await ann.post<Told>(`/rooms/${code}/leave`, {}))
      answers.push(await join(code, 'Ann', ann))
    }
    const written = await seq()
    const refused = answers.filter(({ status }) => status === 429)
    assert.equal(refused.length, 10)
    for (const { body } of refused) assert.equal(body.code, 'rate_limited')
    assert.equal(written, 1 + 1 + 20)
    assert.equal((await join(code, 'Bob')).status, 200)
  })

  test('admits four hundred joins in a second, and tells the next one when to retry', async () => {
    const { code } = await open()
    const statuses = []
    for (let number = 0; number < 400; number++) statuses.push((await join(code, `Player ${number}`)).status)
    assert.deepEqual(statuses, Array(400).fill(200))
    const refused = await world.app.inject({ method: 'POST', url: `/rooms/${code}/players`, payload: { name: 'Ann' } })
    assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '1'])
    const other = await open()
    assert.equal((await join(other.code, 'Ann')).status, 200)
    mock.timers.tick(1_000)
    assert.equal((await join(code, 'Ann')).status, 200)
  })

  test('draws a player at most twenty names a minute, and lets the other players join meanwhile', async () => {
    const { code } = await open({ names: 'given' })
    const ann = createPlayer(world)
    await join(code, 'x', ann)
    const statuses = []
    for (let turn = 0; turn < 21; turn++) statuses.push((await ann.post(`/rooms/${code}/name`, {})).status)
    assert.deepEqual(statuses, [...Array(20).fill(200), 429])
    assert.equal((await ann.post(`/rooms/${code}/leave`, {})).status, 200)
  })

  test('writes no guess that comes too fast', async () => {
    const { code, host, seq } = await open()
    const ann = createPlayer(world)
    await join(code, 'Ann', ann)
    await host.post(`/rooms/${code}/host`, { do: 'next' })
    await ann.post(`/rooms/${code}/ready`, { round: 1 })
    const before = await seq()
    const statuses = []
    for (let number = 0; number < 7; number++) {
      const body = { round: 1, level: 1, text: `qwzx ${number}` }
      statuses.push((await ann.post<Told>(`/rooms/${code}/guesses`, body)).status)
    }
    assert.deepEqual([statuses, await seq()], [[200, 200, 200, 200, 200, 429, 429], before + 5])
  })
})

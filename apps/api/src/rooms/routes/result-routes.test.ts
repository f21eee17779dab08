import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Problem, RoomResults, RoomView } from '@pd/contract'
import { RESULTS_KEPT_MS, ROOM_DEFAULTS, resultsOf } from '@pd/core'
import { readRoom } from '@pd/store'
import { setUp } from '@pd/testing/set-up'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'

const settings = { ...ROOM_DEFAULTS, rounds: 1, language: 'fr' }

describe('the results of a room', () => {
  const world = setUp(openTestApp)

  const open = async (order: object = {}) => {
    const room = await openRoom(world, { rounds: 1, language: 'fr', ...order })
    return { ...room, ann: await room.join('Ann') }
  }
  /** A room that was played to its end. */
  const play = async () => {
    const room = await open()
    await room.steer({ do: 'next' })
    await room.ann.post(`/rooms/${room.code}/ready`, { round: 1 })
    await room.ann.post(`/rooms/${room.code}/guesses`, { round: 1, level: 1, text: 'hippopotamus' })
    await room.steer({ do: 'reveal' })
    await room.steer({ do: 'next' })
    await room.steer({ do: 'close' })
    return room
  }
  /** A room of which the worker has kept only the results, and which no process remembers. */
  const putAway = async (): Promise<string> => {
    const { store } = world
    const [id, code] = ['an-old-room', 'ABC234']
    const at = Date.now()
    await store.rooms.open({ id, code, openedAt: at }, [
      { type: 'opened', settings, host: 'host', seq: 1, at },
      { type: 'joined', player: 'ann', name: 'Ann', team: null, seq: 2, at },
      { type: 'ended', reason: 'closed', seq: 3, at },
    ])
    const room = await readRoom(store.rooms, id)
    const results = room && resultsOf(room)
    if (!results) return assert.fail()
    await store.rooms.end(id, at)
    await store.archive.keep(id, results)
    await store.archive.dropLog(id)
    return code
  }
  test('are for all who know its code, with the items and how long they are kept', async () => {
    const { code } = await play()
    const { status, body } = await createPlayer(world).get<RoomResults>(`/rooms/${code.toLowerCase()}/results`)
    assert.equal(status, 200)
    assert.deepEqual(
      [body.code, body.reason, body.pack, body.keptUntil - body.endedAt],
      [code, 'finished', null, RESULTS_KEPT_MS],
    )
    assert.deepEqual(body.players, [
      {
        place: 1,
        name: 'Ann',
        team: null,
        late: false,
        score: 0,
        rounds: [{ points: null, level: null, guesses: 1 }],
      },
    ])
    const [round] = body.rounds
    assert.deepEqual([round?.number, round?.reason, round?.foundBy, body.rounds.length], [1, 'host', 0, 1])
    assert.ok(round?.reveal?.name)
    assert.match(round.reveal.picture ?? '', /^\/renders\/[\w-]{52}\.webp$/)
  })

  test('are there when it has ended and not before, and nowhere where there is no room', async () => {
    const { code, ann, steer } = await open()
    for (const path of ['results', 'results.csv', 'results.json']) {
      const early = await ann.get<Problem>(`/rooms/${code}/${path}`)
      assert.deepEqual([early.status, early.body.code], [409, 'room_not_ended'])
      const none = await ann.get<Problem>(`/rooms/AAAAAA/${path}`)
      assert.deepEqual([none.status, none.body.code], [404, 'room_not_found'])
    }
    await steer({ do: 'close' })
    assert.equal((await ann.get(`/rooms/${code}/results`)).status, 200)
  })

  test('are saved as JSON and as CSV, in a file named after the room and the day', async () => {
    const { code } = await play()
    const { body } = await createPlayer(world).get<RoomResults>(`/rooms/${code}/results`)
    const save = (file: string) => world.app.inject({ method: 'GET', url: `/rooms/${code}/${file}` })
    const [json, table] = [await save('results.json'), await save('results.csv?lang=en')]
    assert.deepEqual(json.json(), body)
    const day = new Date(body.endedAt).toISOString().slice(0, 10)
    for (const [answer, extension, type] of [
      [json, 'json', 'application/json; charset=utf-8'],
      [table, 'csv', 'text/csv; charset=utf-8; header=present'],
    ] as const)
      assert.deepEqual(
        [answer.headers['content-disposition'], answer.headers['content-type'], answer.headers['cache-control']],
        [`attachment; filename="pixel-detective-${code}-${day}.${extension}"`, type, 'no-store'],
      )
    assert.equal(table.payload, `\ufeffPlace,Name,Late,Score,1. ${body.rounds[0]?.reveal?.name}\r\n1,Ann,,0,\r\n`)
    assert.match((await save('results.csv')).payload, /^\ufeffPlace,Nom,/)
  })

  test('outlive its log: every request to the room itself is answered that it has ended', async () => {
    const code = await putAway()
    const ann = createPlayer(world)
    await ann.newGame()
    const { status, body } = await ann.get<RoomResults>(`/rooms/${code}/results`)
    assert.deepEqual([status, body.players[0]?.name, body.rounds], [200, 'Ann', []])
    for (const answer of [
      await ann.get<Problem>(`/rooms/${code}`),
      await ann.get<Problem>(`/rooms/${code}/events`),
      await ann.post<Problem>(`/rooms/${code}/players`, { name: 'Ann' }),
      await ann.post<Problem>(`/rooms/${code}/guesses`, { round: 1, level: 1, text: 'cat' }),
      await ann.post<Problem>(`/rooms/${code}/host`, { do: 'close' }),
    ])
      assert.deepEqual([answer.status, answer.body.code], [410, 'room_ended'])
  })

  test('are the same before and after its log is dropped, also for players who still have the room open', async () => {
    const { code, ann, host } = await play()
    const { store } = world
    const read = async () => (await ann.get<RoomResults>(`/rooms/${code}/results`)).body
    const whole = await read()
    const record = await store.rooms.find(code)
    const room = record && (await readRoom(store.rooms, record.id))
    const results = room && resultsOf(room)
    if (!record || !results) return assert.fail()
    await store.archive.keep(record.id, results)
    await store.archive.dropLog(record.id)
    assert.deepEqual(await read(), whole)
    assert.equal((await ann.get<RoomView>(`/rooms/${code}`)).body.state, 'ended')
    const late = await host.post<Problem>(`/rooms/${code}/host`, { do: 'close' })
    assert.deepEqual([late.status, late.body.code], [410, 'room_ended'])
    assert.equal(await store.rooms.hostSeenAt(record.id), null)
  })
})

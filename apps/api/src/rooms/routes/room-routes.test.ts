import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { before, describe, test } from 'node:test'
import {
  applyRoomChange,
  type Problem,
  type RoomChange,
  type RoomPlayers,
  type RoomView,
  type SharedRoom,
} from '@pd/contract'
import { readWholeLog } from '@pd/store'
import { setUp } from '@pd/testing/set-up'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, noneWithheld, openTestApp, type Player } from '../../testing/test-app.ts'
import { drawRound } from '../round/draw-round.ts'
import { createLiveRoom } from '../runtime/live-room.ts'

type Told = RoomView & Problem

describe('rooms', () => {
  const world = setUp(openTestApp)
  before(async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 })
  })

  const open = (order: object = {}) => openRoom(world, { rounds: 2, ...order })
  /** Ready on every device, so that the clock begins. */
  const begin = async (code: string, players: readonly Player[]) => {
    for (const player of players) await player.post(`/rooms/${code}/ready`, { round: 1 })
  }
  const answerOf = async (code: string): Promise<string> => {
    const room = await world.store.rooms.find(code)
    const log = await world.store.rooms.eventsAfter(room?.id ?? '', 0, 100)
    const round = log.findLast((event) => event.type === 'round_prepared')
    const subject = round && (await world.catalogue.subject(round.plan.itemId, round.plan.pictureId))
    return subject?.names.find(({ locale }) => locale === 'en')?.text ?? subject?.names[0]?.text ?? ''
  }
  const guess = (player: Player, code: string, text: string) =>
    player.post<Told>(`/rooms/${code}/guesses`, { round: 1, level: 1, text })

  test('are played from the lobby to the standings', async () => {
    const { code, steer, join } = await open()
    const [ann, bob] = [await join('Ann'), await join('Bob')]
    const prepared = (await steer({ do: 'next' })).body
    assert.deepEqual([prepared.state, prepared.round?.phase, prepared.round?.level], ['playing', 'preparing', 1])
    await begin(code, [ann, bob])
    const answer = await answerOf(code)
    const wrong = (await guess(bob, code, 'hippopotamus')).body
    assert.deepEqual(wrong.own?.guesses, [
      { text: 'hippopotamus', verdict: 'wrong', accepted: false, level: 1, seenLevel: 1, id: null },
    ])
    assert.equal((await guess(ann, code, answer)).body.own?.points, 1000)
    const { round } = (await ann.get<Told>(`/rooms/${code}`)).body
    assert.deepEqual([round?.foundBy, round?.reveal], [1, null])
    await guess(bob, code, answer)
    const last = (await bob.get<Told>(`/rooms/${code}`)).body
    assert.deepEqual([last.round?.phase, last.round?.reason, last.own?.place], ['revealed', 'all_found', 2])
    assert.equal(last.round?.reveal?.name, answer)
    assert.deepEqual(
      last.standings.map(({ name, score, place }) => [name, score, place]),
      [
        ['Ann', 1000, 1],
        ['Bob', 975, 2],
      ],
    )
  })

  test('count a guess that is sent again with its id once, and answer as before', async () => {
    const { code, steer, join } = await open()
    const [ann, bob] = [await join('Ann'), await join('Bob')]
    await steer({ do: 'next' })
    const text = await answerOf(code)
    await begin(code, [ann, bob])
    const send = () => ann.post<Told>(`/rooms/${code}/guesses`, { round: 1, level: 1, text, id: 'a-guess-of-ann' })
    const answers = [await send(), await send()]
    await steer({ do: 'reveal' })
    answers.push(await send())
    for (const { status, body } of answers) {
      assert.deepEqual([status, body.own?.points], [200, 1000])
      assert.deepEqual(body.own?.guesses, [
        { text, verdict: 'correct', accepted: false, level: 1, seenLevel: 1, id: 'a-guess-of-ann' },
      ])
    }
  })

  test('show a level of the picture and nothing else of the item, to every role', async () => {
    const { host, code, steer, join } = await open()
    const ann = await join('Ann')
    await steer({ do: 'next' })
    await begin(code, [ann])
    const answer = await answerOf(code)
    for (const seen of [
      await ann.get<Told>(`/rooms/${code}`),
      await host.get<Told>(`/rooms/${code}`),
      await createPlayer(world).get<Told>(`/rooms/${code}?as=screen`),
    ]) {
      const text = JSON.stringify(seen.body)
      assert.ok(!text.includes(answer), text)
      assert.match(seen.body.round?.picture ?? '', /^\/renders\/[\w-]{52}\.webp$/)
    }
  })

  test('offer four names in the mode with choices, the right one among them', async () => {
    const { code, steer, join } = await open({ answers: 'choices' })
    const ann = await join('Ann')
    const choices = (await steer({ do: 'next' })).body.round?.choices ?? []
    await begin(code, [ann])
    assert.deepEqual([choices.length, new Set(choices).size, choices.includes(await answerOf(code))], [4, 4, true])
    assert.equal((await guess(ann, code, await answerOf(code))).body.own?.points, 500)
  })

  test('are steered by their host alone, who decides on guesses that were almost right', async () => {
    const { code, steer, join } = await open()
    const ann = await join('Ann')
    const refused = await ann.post<Told>(`/rooms/${code}/host`, { do: 'next' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'not_host'])
    const lobby = (await steer({ do: 'lock' })).body
    assert.equal(lobby.locked, true)
    const late = await createPlayer(world).post<Told>(`/rooms/${code}/players`, { name: 'Bob' })
    assert.deepEqual([late.status, late.body.code], [409, 'room_locked'])
    const [{ player = '' } = {}] = lobby.standings
    assert.equal((await steer({ do: 'rename', player, name: 'Anna' })).body.standings[0]?.name, 'Anna')
    assert.equal((await steer({ do: 'kick', player })).body.players, 0)
    assert.equal((await steer({ do: 'close' })).body.state, 'ended')
  })

  test('list all players to their host, except for those who were kicked', async () => {
    const { host, code, steer, join } = await open()
    const names = [...'abcdefghijklmno'].flatMap((letter) => [`Ann ${letter}`, `Bob ${letter}`])
    const [ann = assert.fail()] = await Promise.all(names.map((name) => join(name)))
    const everybody = async () => (await host.get<RoomPlayers>(`/rooms/${code}/players`)).body.players
    const all = await everybody()
    assert.deepEqual(all.map(({ name }) => name).sort(), names.sort())
    const shown = (await host.get<Told>(`/rooms/${code}`)).body.standings
    assert.deepEqual(all.slice(-shown.length), shown)
    const last = all.at(-1)
    assert.ok(shown.length < all.length)
    assert.equal((await steer({ do: 'kick', player: last?.player })).status, 200)
    assert.deepEqual(await everybody(), all.slice(0, -1))
    const refused = await ann.get<Problem>(`/rooms/${code}/players`)
    assert.deepEqual([refused.status, refused.body.code], [403, 'not_host'])
    const stranger = await createPlayer(world).get<Problem>(`/rooms/${code}/players`)
    assert.equal(stranger.body.code, 'session_missing')
  })

  test('have no name that is obscene in any language, nor one that cannot be read', async () => {
    const { code, steer } = await open({ language: 'es' })
    for (const name of ['Connard', 'fuck', 'mierda', '\u202E\u200B']) {
      const refused = await createPlayer(world).post<Told>(`/rooms/${code}/players`, { name })
      assert.deepEqual([refused.status, refused.body.code, refused.cookie], [422, 'name_not_allowed', undefined])
    }
    const joined = await createPlayer(world).post<Told>(`/rooms/${code}/players`, { name: ' Zoé\u200B  B ' })
    const [{ player = '', name = '' } = {}] = joined.body.standings
    assert.equal(name, 'Zoé B')
    const renamed = await steer({ do: 'rename', player, name: 'Connard' })
    assert.deepEqual([renamed.status, renamed.body.code], [422, 'name_not_allowed'])
  })

  test('give their players names of two words, no two the same, and another one until they begin', async () => {
    const { code, steer } = await open({ names: 'given', language: 'fr' })
    const players = Array.from({ length: 40 }, () => createPlayer(world))
    const joined = await Promise.all(players.map((player) => player.post<Told>(`/rooms/${code}/players`, {})))
    const names = joined.map(({ body }) => body.own?.name ?? '')
    for (const name of names) assert.match(name, /^\p{L}+ \p{L}+$/u)
    assert.equal(new Set(names).size, 40)
    const [ann = assert.fail()] = players
    const another = await ann.post<Told>(`/rooms/${code}/name`, {})
    assert.deepEqual([another.status, names.includes(another.body.own?.name ?? '')], [200, false])
    await steer({ do: 'next' })
    const late = await ann.post<Told>(`/rooms/${code}/name`, {})
    assert.deepEqual([late.status, late.body.code], [409, 'not_now'])
  })

  test('have the names that players choose where none are given', async () => {
    const { code, join } = await open()
    const ann = await join('Ann')
    const refused = await ann.post<Told>(`/rooms/${code}/name`, {})
    assert.deepEqual([refused.status, refused.body.code], [409, 'not_now'])
    const nameless = await createPlayer(world).post<Told>(`/rooms/${code}/players`, {})
    assert.deepEqual([nameless.status, nameless.body.code], [422, 'name_not_allowed'])
  })

  test('show a name that is an item of their pack as a number in every round, and as itself at every reveal', async () => {
    const { host, code, steer, join } = await open({ rounds: 4 })
    for (const name of ['Ann', 'Crazy Horse', 'butterflyz']) await join(name)
    const names = ({ standings }: RoomView) => standings.map(({ name }) => name)
    assert.deepEqual(names((await host.get<Told>(`/rooms/${code}`)).body), ['Ann', 'Crazy Horse', 'butterflyz'])
    for (let round = 1; round <= 3; round++) {
      assert.deepEqual(names((await steer({ do: 'next' })).body), ['Ann', '#2', '#3'])
      assert.deepEqual(names((await steer({ do: 'skip' })).body), ['Ann', 'Crazy Horse', 'butterflyz'])
    }
    const player = (await host.get<Told>(`/rooms/${code}`)).body.standings[1]?.player ?? ''
    await steer({ do: 'rename', player, name: 'Crazy' })
    assert.deepEqual(names((await steer({ do: 'next' })).body), ['Ann', 'Crazy', '#3'])
  })

  test('show a name that was taken during a round to its player alone, until the reveal', async () => {
    const { code, steer, join } = await open()
    await join('Ann')
    await steer({ do: 'next' })
    const name = await answerOf(code)
    const late = await createPlayer(world).post<Told>(`/rooms/${code}/players`, { name })
    assert.deepEqual([late.status, late.body.own?.name, late.body.standings[1]?.name], [200, name, '#2'])
    assert.equal((await steer({ do: 'skip' })).body.standings[1]?.name, name)
  })

  test('are found by their code in any case, and a code that is none is a problem', async () => {
    const { host, code } = await open()
    assert.equal((await host.get<Told>(`/rooms/${code.toLowerCase()}`)).body.code, code)
    const none = await host.get<Told>('/rooms/AAAAAA')
    assert.deepEqual([none.status, none.body.code], [404, 'room_not_found'])
  })

  test('judge a guess by the round that it names, though another process prepared it a moment ago', async () => {
    const { host, code, steer, join } = await open()
    const ann = await join('Ann')
    await steer({ do: 'next' })
    await steer({ do: 'skip' })
    const record = await world.store.rooms.find(code)
    assert.ok(record)
    const log = (await readWholeLog(world.store.rooms, record.id)) ?? assert.fail('no log')
    const { room } = log
    assert.ok(room.host)
    const other = createLiveRoom(record, log, { rooms: world.store.rooms, now: Date.now })
    const plan = await drawRound(room, { catalogue: world.catalogue, random: Math.random, withheld: noneWithheld })
    assert.ok(plan)
    await other.send({ type: 'prepare', by: room.host, plan })
    for (const player of room.seats.keys()) await other.send({ type: 'ready', player, round: 2 })
    const text = await answerOf(code)
    const { body } = await ann.post<Told>(`/rooms/${code}/guesses`, { round: 2, level: 1, text })
    assert.equal(body.own?.guesses.at(-1)?.verdict, 'correct')
    const [seat = ''] = room.seats.keys()
    await other.send({ type: 'hand_over', player: seat, by: room.host })
    assert.equal((await ann.post<Told>(`/rooms/${code}/host`, { do: 'lock' })).status, 200)
    assert.equal((await host.post<Told>(`/rooms/${code}/host`, { do: 'unlock' })).body.code, 'not_host')
  })

  test('never send the id of a player', async () => {
    const { code } = await open()
    const ann = createPlayer(world)
    const { cookie = '', body } = await ann.post<Told>(`/rooms/${code}/players`, { name: 'Ann' })
    const id = /pd_player=([\w-]+)/.exec(cookie)?.[1] ?? ''
    assert.ok(id.length === 16 && !JSON.stringify(body).includes(id))
  })

  test('start a session when they are looked at, so that a join that is sent again comes from the same player', async () => {
    const { code } = await open()
    const ann = createPlayer(world)
    const seen = await ann.get<Told>(`/rooms/${code}`)
    assert.match(seen.cookie ?? '', /^pd_player=.*HttpOnly/)
    const screen = await createPlayer(world).get<Told>(`/rooms/${code}?as=screen`)
    assert.equal(screen.cookie, undefined)
    for (const _ of ['lost', 'again']) {
      const { status, body } = await ann.post<Told>(`/rooms/${code}/players`, { name: 'Ann' })
      assert.deepEqual([status, body.players], [200, 1])
    }
  })

  describe('as a stream', () => {
    const listen = async (code: string, as = 'screen') => {
      const { port } = world.app.server.address() as AddressInfo
      const stop = new AbortController()
      const answer = await fetch(`http://127.0.0.1:${port}/rooms/${code}/events?as=${as}`, { signal: stop.signal })
      assert.ok(answer.body)
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      let room: SharedRoom | undefined
      /** The room as it is told next, once it is such. */
      const until = async (isSuch: (room: SharedRoom) => boolean): Promise<SharedRoom> => {
        for (;;) {
          const [event = ''] = /^(?:id: .*\n)?event: room\n.*\n\n/m.exec(text) ?? []
          if (event) {
            text = text.slice(text.indexOf(event) + event.length)
            room = applyRoomChange(room, JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '') as RoomChange)
            if (isSuch(room)) return room
            continue
          }
          const { value, done } = await reader.read()
          if (done) return assert.fail('the stream ended')
          text += value
        }
      }
      return { answer, until, stop: () => stop.abort() }
    }

    test('send the whole room first, then every change', async () => {
      const { code, steer, join } = await open()
      const screen = await listen(code)
      assert.equal(screen.answer.headers.get('content-type'), 'text/event-stream; charset=utf-8')
      assert.equal((await screen.until(() => true)).players, 0)
      const ann = await join('Ann')
      assert.equal((await screen.until(({ players }) => players > 0)).standings[0]?.name, 'Ann')
      await steer({ do: 'next' })
      await begin(code, [ann])
      assert.equal((await screen.until(({ round }) => round?.phase === 'running')).round?.level, 1)
      screen.stop()
    })

    test('send the next level when it begins, though there was no event', async () => {
      const { code, steer, join } = await open({ secondsPerLevel: 2 })
      const ann = await join('Ann')
      await steer({ do: 'next' })
      await begin(code, [ann])
      const screen = await listen(code)
      const first = await screen.until(({ round }) => round?.phase === 'running')
      const second = await screen.until(({ round }) => round?.level === 2)
      assert.deepEqual([first.seq, first.round?.cells !== second.round?.cells], [second.seq, true])
      screen.stop()
    })

    test('of a room that does not exist are refused', async () => {
      const { port } = world.app.server.address() as AddressInfo
      assert.equal((await fetch(`http://127.0.0.1:${port}/rooms/AAAAAA/events`)).status, 404)
    })
  })
})

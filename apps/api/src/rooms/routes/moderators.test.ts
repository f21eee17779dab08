import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ModerationView, ModeratorLink, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'

type Seen = ModerationView & Problem

describe('moderators of a room', () => {
  const world = setUp(openTestApp)

  const open = async (order: object = {}) => {
    const room = await openRoom(world, order)
    const { host, at } = room
    const invite = async (renews = false) =>
      (await host.post<ModeratorLink>(`${at}/moderator-link`, { renews })).body.key
    const enter = async (key: string) => {
      const moderator = createPlayer(world)
      return { moderator, ...(await moderator.post<Seen>(`${at}/moderators`, { key })) }
    }
    return { ...room, invite, enter }
  }

  test('come by a key that holds until the host renews it, and is of one room', async () => {
    const room = await open()
    const key = await room.invite()
    assert.equal(await room.invite(), key)
    const { moderator, status } = await room.enter(key)
    assert.equal(status, 200)
    const other = await open()
    await other.invite()
    assert.equal((await other.enter(key)).body.code, 'not_moderator')
    const renewed = await room.invite(true)
    assert.notEqual(renewed, key)
    assert.equal((await moderator.get<Seen>(`${room.at}/moderation`)).body.code, 'not_moderator')
    assert.equal((await room.enter(key)).body.code, 'not_moderator')
    assert.equal((await room.enter(renewed)).status, 200)
  })

  test('are not there in a room without a link, and no log has a key', async () => {
    const room = await open()
    assert.equal((await room.enter('A'.repeat(22))).body.code, 'not_moderator')
    const key = await room.invite()
    const record = await world.store.rooms.find(room.at.slice(-6))
    const log = await world.store.rooms.eventsAfter(record?.id ?? '', 0, 100)
    assert.ok(log.some(({ type }) => type === 'moderators_invited'))
    assert.ok(!JSON.stringify(log).includes(key))
  })

  test('see guesses as they come, let in, rename and mute, and the names they give are checked as all names', async () => {
    const room = await open({ admitsEach: true })
    const { moderator } = await room.enter(await room.invite())
    const ann = await room.join('Ann')
    const look = async () => (await moderator.get<Seen>(`${room.at}/moderation`)).body
    const moderate = (body: object) => moderator.post<Seen>(`${room.at}/moderation`, body)
    assert.deepEqual(
      (await look()).waiting.map(({ name }) => name),
      ['Ann'],
    )
    const { players } = (await moderate({ do: 'admit_all' })).body
    const { player } = players[0] ?? assert.fail('no player')
    assert.equal((await moderate({ do: 'rename', player, name: 'fuck you' })).body.code, 'name_not_allowed')
    await moderate({ do: 'rename', player, name: 'Anna' })
    await room.steer({ do: 'next' })
    await ann.post(`${room.at}/ready`, { round: 1 })
    await ann.post(`${room.at}/guesses`, { round: 1, level: 1, text: 'a teapot' })
    await moderate({ do: 'mute', player })
    const [guess] = (await look()).guesses
    assert.deepEqual(
      [guess?.name, guess?.text, guess?.verdict, guess?.muted, guess?.player],
      ['Anna', 'a teapot', 'wrong', true, player],
    )
  })

  test('have no seat, and steer nothing', async () => {
    const room = await open()
    const key = await room.invite()
    const { moderator } = await room.enter(key)
    assert.equal((await moderator.post<Seen>(`${room.at}/players`, { name: 'Mod' })).body.code, 'moderator_plays')
    const ann = await room.join('Ann')
    assert.equal((await ann.post<Seen>(`${room.at}/moderators`, { key })).body.code, 'moderator_plays')
    for (const word of ['next', 'pause', 'reveal', 'close', 'lock'])
      assert.equal((await moderator.post<Seen>(`${room.at}/host`, { do: word })).body.code, 'not_host')
    for (const word of ['kick', 'close', 'next'])
      assert.equal((await moderator.post<Seen>(`${room.at}/moderation`, { do: word, player: 'x' })).status, 400)
  })
})

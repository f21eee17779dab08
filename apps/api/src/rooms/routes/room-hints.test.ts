import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Problem, RoomOwn, RoomView } from '@pd/contract'
import { readWholeLog } from '@pd/store'
import { setUp } from '@pd/testing/set-up'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'
import { createLiveRoom } from '../runtime/live-room.ts'

type Told = RoomView & Problem

describe('hints in a room', () => {
  const world = setUp(openTestApp)

  /** A room in its first round, with two players. */
  const play = async (order: object) => {
    const { host, code, at, join, steer } = await openRoom(world, { rounds: 2, ...order })
    const [ann, bob] = [await join('Ann'), await join('Bob')]
    await steer({ do: 'next' })
    for (const player of [ann, bob]) await player.post(`${at}/ready`, { round: 1 })
    const buy = (player: typeof ann, kind: string, language?: string) =>
      player.post<RoomOwn & Problem>(`${at}/hints`, { round: 1, kind, ...(language && { language }) })
    return { host, ann, bob, code, at, buy }
  }
  const subjectOf = async (code: string) => {
    const record = (await world.store.rooms.find(code)) ?? assert.fail('no room')
    const plan = (await readWholeLog(world.store.rooms, record.id))?.room.rounds.at(-1)?.plan ?? assert.fail('no round')
    return { record, subject: (await world.catalogue.subject(plan.itemId, plan.pictureId)) ?? assert.fail('no item') }
  }

  test('are told to their buyer alone, in the player’s language, and another process reads them in the log', async () => {
    const { ann, bob, code, at, buy } = await play({ hints: true })
    const { record, subject } = await subjectOf(code)
    const letters = (subject.shownNames.get('en') ?? '').split(' ').map(({ length }) => length)
    const bought = (await buy(ann, 'letters')).body
    assert.deepEqual([bought.own?.hints, bought.own?.worth], [{ letters }, 925])
    assert.deepEqual(bought.own?.prices, { category: 50, firstLetter: 100 })
    const { own } = (await buy(ann, 'category', 'fr')).body
    const category = subject.shownNames.has('fr') ? 'Animaux' : 'Animals'
    assert.deepEqual(own?.hints, { letters, category })
    for (const other of [bob, createPlayer(world)]) {
      const seen = (await other.get<Told>(at)).body
      assert.deepEqual([seen.own?.hints ?? {}, JSON.stringify(seen).includes('nima')], [{}, false])
    }
    const stored = (await readWholeLog(world.store.rooms, record.id)) ?? assert.fail('no log')
    const twin = createLiveRoom(record, stored, { rooms: world.store.rooms, now: Date.now })
    assert.deepEqual(
      [...(twin.room().rounds[0]?.attempts.values() ?? [])].map(({ hints, hintTexts }) => [hints, hintTexts]),
      [[['letters', 'category'], { letters, category }]],
    )
  })

  test('are refused where the host allows none, and where answers are picked', async () => {
    for (const order of [{}, { hints: true, answers: 'choices' }]) {
      const { ann, at, buy } = await play(order)
      const refused = await buy(ann, 'letters')
      assert.deepEqual([refused.status, refused.body.code], [409, 'hint_unavailable'])
      assert.deepEqual((await ann.get<Told>(at)).body.own?.prices, {})
    }
  })
})

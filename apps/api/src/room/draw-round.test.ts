import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { evolve, ROOM_DEFAULTS, type Room } from '@pd/core'
import { openTryApp, type TryApp } from '../try-app.ts'
import { drawRound } from './draw-round.ts'

const room: Room = evolve(null, {
  seq: 1,
  at: 0,
  type: 'opened',
  host: 'host',
  settings: { ...ROOM_DEFAULTS, rounds: 30, answers: 'choices' },
})

describe('a round that is drawn', () => {
  let world: TryApp
  before(async () => {
    world = await openTryApp()
  })
  after(() => world.close())

  const draw = async (from: Room) =>
    (await drawRound(from, { catalogue: world.store.catalogue, dice: Math.random })) ?? assert.fail('nothing')

  test('offers its answer at any place, as often as at any other', async () => {
    const DRAWS = 400
    const places = [0, 0, 0, 0]
    for (let n = 0; n < DRAWS; n++) {
      const { itemId, choices } = await draw(room)
      const place = choices?.findIndex((choice) => choice.itemId === itemId) ?? -1
      places[place] = (places[place] ?? 0) + 1
    }
    assert.equal(places.length, 4)
    // six standard deviations: that they say nothing is wrongly denied once in a hundred million
    for (const times of places) assert.ok(Math.abs(times - DRAWS / 4) < 52, String(places))
  })

  test('is about what was not yet had, as long as there is', async () => {
    let played = room
    for (let n = 0; n < 7; n++)
      played = evolve(played, { seq: n + 2, at: n, type: 'round_prepared', plan: await draw(played) })
    assert.equal(new Set(played.rounds.map(({ plan }) => plan.itemId)).size, 7)
    assert.ok((await draw(played)).itemId)
  })
})

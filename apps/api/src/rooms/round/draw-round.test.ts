import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { evolve, ROOM_DEFAULTS, type Room } from '@pd/core'
import { setUp } from '@pd/testing/set-up'
import { noneWithheld, openTestApp } from '../../testing/test-app.ts'
import { drawRound } from './draw-round.ts'

const room: Room = evolve(null, {
  seq: 1,
  at: 0,
  type: 'opened',
  host: 'host',
  settings: { ...ROOM_DEFAULTS, rounds: 30, answers: 'choices' },
})

describe('a round that is drawn', () => {
  const world = setUp(openTestApp)

  const draw = async (from: Room) =>
    (await drawRound(from, { catalogue: world.catalogue, random: Math.random, withheld: noneWithheld })) ??
    assert.fail('nothing')

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

  test('has the item that the room has played least, and never the same item twice in a row', async () => {
    let played = room
    for (let n = 0; n < 21; n++)
      played = evolve(played, { seq: n + 2, at: n, type: 'round_prepared', plan: await draw(played) })
    const items = played.rounds.map(({ plan }) => plan.itemId)
    const passes = [items.slice(0, 7), items.slice(7, 14), items.slice(14)]
    for (const pass of passes) assert.equal(new Set(pass).size, 7)
    for (const [at, item] of items.entries()) assert.notEqual(item, items[at - 1])
  })

  test('is the same for all names of the players', async () => {
    const { catalogue } = world
    const names = catalogue
      .current()
      .list('en')
      .page({ limit: 100 })
      .map(({ folded }) => folded)
    const seated = (called: readonly string[]): Room =>
      called.reduce(
        (before, name, at) =>
          evolve(before, { seq: at + 2, at, type: 'joined', player: `p${at}`, name, namesItem: true, team: null }),
        room,
      )
    const draws = async (from: Room) => {
      const plans = []
      for (let seed = 1; seed <= 40; seed++) {
        let calls = seed
        plans.push(
          await drawRound(from, { catalogue, withheld: noneWithheld, random: () => (++calls * 0.618_034) % 1 }),
        )
      }
      return plans
    }
    const drawn = await draws(seated(['Ann', 'Bob']))
    assert.equal(new Set(drawn.map((plan) => plan?.itemId)).size, 7)
    for (let spared = 0; spared < names.length; spared++)
      assert.deepEqual(await draws(seated(names.filter((_, at) => at !== spared))), drawn)
  })
})

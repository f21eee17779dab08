import assert from 'node:assert/strict'
import { after, before, describe, mock, test } from 'node:test'
import type { Problem, RoomView } from '@pd/contract'
import { ADDRESS_ALLOWANCE } from '../solo/reveal-budget.ts'
import { answerOf, openAttackWorld } from '../testing/attack-world.ts'
import { createPlayer, type TestApp } from '../testing/test-app.ts'

type Reply = RoomView & Problem

const ITEMS = 438
const ROUNDS_A_ROOM = 30

describe('a host who plays alone and reveals every picture', () => {
  let world: TestApp
  before(async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.now() })
    world = await openAttackWorld(ITEMS)
  })
  after(async () => {
    await world.close()
    mock.timers.reset()
  })

  const openRoom = async () => {
    const host = createPlayer(world)
    const { code } = (await host.post<Reply>('/rooms', { rounds: ROUNDS_A_ROOM })).body
    return { host, at: `/rooms/${code}` }
  }

  /** Opens rounds in rooms, each revealed at once, until one is refused; adds the items that were shown. */
  const harvest = async (shown: Set<string>): Promise<number> => {
    for (;;) {
      const { host, at } = await openRoom()
      for (let round = 1; round <= ROUNDS_A_ROOM; round++) {
        // as fast as commands may come
        world.clock.aheadMs += 1_000
        const { status, body } = await host.post<Reply>(`${at}/host`, { do: 'next' })
        if (status === 429) {
          assert.equal(body.code, 'reveals_used_up')
          assert.match(body.detail ?? '', /next round in \d+ seconds/)
          return shown.size
        }
        shown.add(answerOf(world, body.round ?? assert.fail('no round')))
        await host.post(`${at}/host`, { do: 'skip' })
      }
      await host.post(`${at}/host`, { do: 'close' })
    }
  }

  test('is shown no more than a player who gives up at the same address, and again as much as an hour allows', async (t) => {
    const shown = new Set<string>()
    const atOnce = await harvest(shown)
    world.clock.aheadMs += 3_600_000
    const later = (await harvest(shown)) - atOnce
    t.diagnostic(`${atOnce} of ${ITEMS} items at once, ${later} in the hour after`)
    // some minutes go by meanwhile
    assert.ok(Math.abs(atOnce - ADDRESS_ALLOWANCE.atOnce) < 20, `${atOnce}`)
    assert.ok(Math.abs(later - ADDRESS_ALLOWANCE.perHour) < 20, `${later}`)
  })

  test('goes on where players at the address find what it shows', async () => {
    const { host, at } = await openRoom()
    const ann = createPlayer(world)
    await ann.post(`${at}/players`, { name: 'Ann' })
    world.clock.aheadMs += 3_600_000
    for (let round = 1; round <= ROUNDS_A_ROOM; round++) {
      const { status, body } = await host.post<Reply>(`${at}/host`, { do: 'next' })
      assert.equal(status, 200)
      await ann.post(`${at}/ready`, { round })
      const text = answerOf(world, body.round ?? assert.fail('no round'))
      world.clock.aheadMs += 1_000
      const found = await ann.post<Reply>(`${at}/guesses`, { round, level: 1, text })
      assert.equal(found.body.own?.guesses.at(-1)?.verdict, 'correct', text)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Outcome, ok, type Round, refuse } from '@pd/core'
import { seeded } from '@pd/testing/random'
import { ALONE } from '../bus/bus.ts'
import { connectBuses } from '../testing/connect-buses.ts'
import {
  ADDRESS_ALLOWANCE,
  type Caller,
  createRevealBudget,
  PLAYER_ALLOWANCE,
  type RevealBudget,
  revealBudgetFor,
} from './reveal-budget.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const roundOf = (item: number | string, outcome: Outcome | null): Round => ({
  number: 1,
  itemId: `item ${item}`,
  pictureId: 'p',
  ladder: [3, 4],
  level: 1,
  guesses: [],
  hints: [],
  choices: null,
  outcome,
  points: 0,
})

const setUp = () => {
  let now = 0
  const budget = createRevealBudget({ now: () => now, bus: ALONE })
  const end = (caller: Caller, item: number | string, outcome: Outcome | null) =>
    budget.settle(caller, ok(roundOf(item, outcome))).ok
  return { budget, end, wait: (ms: number) => (now += ms) }
}

/** How many of a number of items, each new, a caller is shown by giving up. */
const harvest = (end: ReturnType<typeof setUp>['end'], callerOf: (n: number) => Caller, items: number, from = 0) => {
  let shown = 0
  for (let n = 0; n < items; n++) if (end(callerOf(n), from + n, 'given_up')) shown++
  return shown
}

const one: Caller = { player: 'ann', address: '10.0.0.1' }

describe('the budget of shown solutions', () => {
  test('shows one player a number at once, and after that some in an hour', () => {
    const { end, wait } = setUp()
    const atOnce = harvest(end, () => one, 500)
    wait(HOUR_MS)
    const inAnHour = harvest(end, () => one, 500, 500)
    assert.deepEqual([atOnce, inAnHour], [PLAYER_ALLOWANCE.atOnce, PLAYER_ALLOWANCE.atOnce])
  })

  test('shows one address a number at once, whatever number of players it opens', (t) => {
    const { end, wait } = setUp()
    const fresh = (n: number): Caller => ({ player: `player ${n}`, address: '10.0.0.1' })
    const atOnce = harvest(end, fresh, 2_000)
    let later = 0
    for (let minute = 1; minute <= 60; minute++) {
      wait(MINUTE_MS)
      later += harvest(end, (n) => fresh(minute * 10_000 + n), 50, minute * 10_000)
    }
    t.diagnostic(`a script at one address is shown ${atOnce} items at once and ${later} in the next hour`)
    assert.deepEqual([atOnce, later], [ADDRESS_ALLOWANCE.atOnce, ADDRESS_ALLOWANCE.perHour])
    assert.equal(end({ player: 'bob', address: '10.0.0.2' }, 'new', 'given_up'), true)
  })

  test('refuses with the time until the next one, and shows it then', () => {
    const { budget, end, wait } = setUp()
    harvest(end, () => one, PLAYER_ALLOWANCE.atOnce)
    assert.deepEqual(budget.settle(one, ok(roundOf('new', 'missed'))), refuse('reveals_used_up'))
    const seconds = budget.waitSeconds(one)
    assert.equal(seconds, 3_600 / PLAYER_ALLOWANCE.perHour)
    wait((seconds - 1) * 1_000)
    assert.equal(end(one, 'new', 'missed'), false)
    wait(1_000)
    assert.equal(end(one, 'new', 'missed'), true)
  })

  test('shows items again for nothing, and passes on what shows none', () => {
    const { budget, end } = setUp()
    harvest(end, () => one, PLAYER_ALLOWANCE.atOnce)
    assert.deepEqual([end(one, 3, 'given_up'), end(one, 'new', 'given_up')], [true, false])
    assert.deepEqual([end(one, 'new', null), end(one, 'other', 'found')], [true, true])
    assert.deepEqual(budget.settle(one, refuse('level_passed')), refuse('level_passed'))
  })

  test('finding an item adds to the budget, but not the same one twice nor one that was shown', () => {
    const { end } = setUp()
    harvest(end, () => one, PLAYER_ALLOWANCE.atOnce)
    for (let again = 0; again < 5; again++) end(one, 3, 'found')
    assert.equal(end(one, 'new', 'given_up'), false)
    for (let again = 0; again < 5; again++) end(one, 'found', 'found')
    assert.deepEqual(
      ['a', 'b', 'c'].map((item) => end(one, item, 'given_up')),
      [true, true, false],
    )
  })

  /** Forty pupils behind one address play a lesson of 45 minutes, a round in 40 s each; gives how often one was refused. */
  const playLesson = ({ items, lost }: { items: number; lost: number }): number => {
    const { end, wait } = setUp()
    const next = seeded(items)
    let refused = 0
    for (let round = 0; round < (45 * 60) / 40; round++) {
      for (let pupil = 0; pupil < 40; pupil++) {
        const outcome = next(100) < lost ? 'missed' : 'found'
        if (!end({ player: `pupil ${pupil}`, address: 'school' }, next(items), outcome)) refused++
      }
      wait(40_000)
    }
    return refused
  }

  test('a class of forty behind one address never meets it, in packs of any size', (t) => {
    for (const items of [14, 97, 438, 10_000])
      for (const lost of [20, 40, 60]) {
        const refused = playLesson({ items, lost })
        t.diagnostic(`40 pupils, ${items} items, ${lost} % of rounds lost: ${refused} refused`)
        assert.equal(refused, 0, `${items} items, ${lost} %`)
      }
    for (const items of [14, 97]) assert.equal(playLesson({ items, lost: 100 }), 0)
  })

  test('is one at all processes that tell each other', () => {
    const [here, there] = connectBuses(2).buses.map((bus) => createRevealBudget({ now: () => 0, bus }))
    const giveUp = (budget: RevealBudget | undefined, n: number) => budget?.settle(one, ok(roundOf(n, 'given_up'))).ok
    let shown = 0
    for (let n = 0; n < 200; n++) if (giveUp(n % 2 ? here : there, n)) shown++
    assert.equal(shown, PLAYER_ALLOWANCE.atOnce)
    assert.equal(giveUp(there, 1), true)
    here?.opened(one.address, 'item of a room')
    there?.found(one.address, 'item of a room')
    assert.deepEqual(here?.waitSeconds(one), there?.waitSeconds(one))
  })

  test('is off where rate limits are', () => {
    const free: RevealBudget = revealBudgetFor(0, { now: () => 0, bus: ALONE })
    const all = Array.from({ length: 1_000 }, (_, n) => free.settle(one, ok(roundOf(n, 'given_up'))).ok)
    assert.ok(all.every(Boolean))
  })
})

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import type { Problem, RoomView } from '@pd/contract'
import { buildNameIndex, itemsTried } from '@pd/core'
import { seeded } from '@pd/testing/random'
import { starterItems } from '@pd/testing/starter-items'
import { ALONE } from '../bus/bus.ts'
import { createNameBudget, NAME_ALLOWANCE, type NameBudget } from '../rooms/round/name-budget.ts'
import { answerOf, listNames, openAttackWorld } from '../testing/attack-world.ts'
import { createPlayer, type Player, type TestApp } from '../testing/test-app.ts'

type Chance = () => number

const chanceOf = (seed: number): Chance => {
  const next = seeded(seed)
  return () => next(1_000_000) / 1_000_000
}

const SECONDS = 5
const LEVELS = 7
/** A guess that is sent in a level counts for it when it arrives this much later. */
const LATE_SECONDS = 0.9

const PUPILS = 40
const SECONDS_A_GUESS = 2
/** At level 1 a quarter of the pack comes to mind, with every level half as many, and no fewer than these. */
const IN_MIND = { first: 1 / 4, least: 8 }
/** One guess of four is no name in the catalogue. */
const ELSEWHERE = 0.25
const WORDS_IN_MIND = 40
const CLASS_ROUNDS = 40

/** One of `count` places, the first twice as often as the second, three times as often as the third. */
const placeOf = (count: number, chance: Chance): number => {
  const weights = Array.from({ length: count }, (_, place) => 1 / (place + 1))
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0)
  const place = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return place < 0 ? count - 1 : place
}

/** The moments at which forty pupils guess in a round that no pupil finds: each every two seconds, none at the same time. */
const guessesOf = (chance: Chance): { readonly at: number; readonly pupil: number }[] =>
  Array.from({ length: PUPILS }, (_, pupil) => {
    const first = chance() * SECONDS_A_GUESS
    const count = Math.floor((SECONDS * LEVELS - first) / SECONDS_A_GUESS)
    return Array.from({ length: count }, (_, guess) => ({ at: first + guess * SECONDS_A_GUESS, pupil }))
  })
    .flat()
    .sort((one, other) => one.at - other.at)

/** A name that a pupil has not typed yet, of those that look like the picture at a moment: by its place, the likest first. */
const nameFor = (typed: ReadonlySet<number>, { items, at }: { items: number; at: number }, chance: Chance): number => {
  const level = Math.floor(at / SECONDS)
  const inMind = Math.max(IN_MIND.least, Math.round((items * IN_MIND.first) / 2 ** level))
  for (let more = 0; ; more++) {
    const place = placeOf(Math.min(items, inMind + more), chance)
    if (!typed.has(place) || typed.size >= items) return place
  }
}

/** The items that a guess tries which is no name in the catalogue: none unless it is an everyday word that looks like one. */
type Elsewhere = (round: number, place: number) => Iterable<string>

/** How many guesses of a class in rounds of a pack are made, and refused. */
const playClass = async (items: number, budget: NameBudget, elsewhere: Elsewhere = () => []) => {
  const chance = chanceOf(items)
  const counted = { made: 0, refused: 0 }
  for (let round = 0; round < CLASS_ROUNDS; round++) {
    const typedBy = Array.from({ length: PUPILS }, () => new Set<number>())
    for (const { at, pupil } of guessesOf(chance)) {
      counted.made++
      const typed = typedBy[pupil]
      if (!typed) continue
      const isElsewhere = chance() < ELSEWHERE
      const place = isElsewhere ? placeOf(WORDS_IN_MIND, chance) : nameFor(typed, { items, at }, chance)
      if (!isElsewhere) typed.add(place)
      const itemIds = () => (isElsewhere ? elsewhere(round, place) : [`item ${place}`])
      if ((await budget.take({ account: `room ${round} school`, ranMs: at * 1_000, itemIds })) > 0) counted.refused++
    }
  }
  return counted
}

test('forty pupils behind one address who look at the picture are never refused, in packs of 14, 97 and 438', async (t) => {
  for (const items of [14, 97, 438]) {
    for (const atOnce of [NAME_ALLOWANCE.atOnce / 2, NAME_ALLOWANCE.atOnce]) {
      const { made, refused } = await playClass(items, createNameBudget(ALONE, { ...NAME_ALLOWANCE, atOnce }))
      t.diagnostic(`${items} items, ${atOnce} names at once: ${refused} of ${made} guesses refused`)
      if (atOnce === NAME_ALLOWANCE.atOnce) assert.equal(refused, 0, `${items} items`)
    }
  }
})

/** What everyday words try in the starter collection: one of three is as near to a name as to be almost that. */
const everydayWords = async (): Promise<Elsewhere> => {
  const items = starterItems.map(({ itemId, names }) => ({
    itemId,
    names: names.filter(({ locale }) => locale === 'en'),
  }))
  const context = { locales: ['en'], index: buildNameIndex(items) }
  const text = await readFile(join(import.meta.dirname, '../../../../packages/languages/words/en.txt'), 'utf8')
  const words = text.split('\n').filter((word) => word.length > 2)
  const known = new Map<string, ReadonlySet<string>>()
  return (round, place) => {
    const word = words[(round * 131 + place * 7_919) % words.length] ?? ''
    const tried = known.get(word) ?? itemsTried(word, context)
    known.set(word, tried)
    return tried
  }
}

test('forty pupils of whose guesses one in four is an everyday word are hardly ever refused', async (t) => {
  const { made, refused } = await playClass(438, createNameBudget(ALONE), await everydayWords())
  t.diagnostic(`438 items and everyday words: ${refused} of ${made} guesses refused`)
  assert.ok(refused <= made / 400, `${refused} of ${made}`)
})

const ITEMS = 438
const SEATS = 30
const ROUNDS = 64
const ROUNDS_A_ROOM = 16

describe('thirty scripted seats that type the public list', () => {
  const chance = chanceOf(1)
  let world: TestApp
  let names: readonly string[]
  before(async () => {
    // the clock goes on when the script says so
    mock.timers.enable({ apis: ['Date'], now: Date.now() })
    world = await openAttackWorld(ITEMS)
    names = await listNames(world)
    assert.equal(names.length, ITEMS)
  })
  after(async () => {
    await world.close()
    mock.timers.reset()
  })

  type Reply = RoomView & Problem
  type Room = { readonly at: string; readonly host: Player; readonly seats: readonly Player[] }

  const openRoom = async (): Promise<Room> => {
    const host = createPlayer(world)
    const { code } = (await host.post<Reply>('/rooms', { rounds: ROUNDS_A_ROOM, secondsPerLevel: SECONDS })).body
    const seats = Array.from({ length: SEATS }, () => createPlayer(world))
    for (const [seat, player] of seats.entries())
      assert.equal((await player.post(`/rooms/${code}/players`, { name: `Seat no. ${seat}` })).status, 200)
    return { at: `/rooms/${code}`, host, seats }
  }

  const startRound = async ({ at, host, seats }: Room, round: number): Promise<void> => {
    await host.post(`${at}/host`, { do: 'next' })
    for (const player of seats) await player.post(`${at}/ready`, { round })
  }

  /** The list in an order by chance; ids are drawn anew in each run, so the seed decides where the answer stands. */
  const listAround = (answer: string): string[] => {
    const others = names.filter((name) => name !== answer)
    return others.toSpliced(Math.floor(chance() * ITEMS), 0, answer)
  }

  /** Types names in turns until one is refused, at the beginning of a level, in its middle and at its end. */
  const playFirstLevel = async ({ at, seats }: Room, round: number): Promise<{ won: boolean; tried: number }> => {
    const { round: shown } = (await seats[0]?.get<Reply>(at))?.body ?? assert.fail('no seat')
    const left = listAround(answerOf(world, shown ?? assert.fail('no round')))
    let turn = 0
    for (const aheadMs of [0, 3_000, (SECONDS + LATE_SECONDS) * 1_000 - 3_000]) {
      world.clock.aheadMs += aheadMs
      for (;;) {
        const text = left[0] ?? ''
        const player = seats[turn++ % SEATS] ?? assert.fail('no seat')
        const { status, body } = await player.post<Reply>(`${at}/guesses`, { round, level: 1, text })
        if (status === 429) {
          assert.equal(body.code, 'names_used_up')
          assert.match(body.detail ?? '', /guess in \d+ seconds/)
          break
        }
        left.shift()
        if (body.own?.points != null) return { won: true, tried: ITEMS - left.length }
      }
    }
    return { won: false, tried: ITEMS - left.length }
  }

  test('are refused a new name whether it is right or not, and not one that was tried at their address', async () => {
    const room = await openRoom()
    await startRound(room, 1)
    const { round } = (await room.host.get<Reply>(room.at)).body
    const answer = answerOf(world, round ?? assert.fail('no round'))
    const others = names.filter((name) => name !== answer)
    const guess = (seat: number, text: string) =>
      room.seats[seat]?.post<Reply>(`${room.at}/guesses`, { round: 1, level: 1, text }) ?? assert.fail('no seat')
    let admitted = 0
    for (const [turn, text] of others.slice(0, 2 * NAME_ALLOWANCE.atOnce).entries())
      if ((await guess(turn % 25, text)).status === 200) admitted++
    // some names mean two items
    assert.ok(admitted > 20 && admitted <= NAME_ALLOWANCE.atOnce, `${admitted} names`)
    assert.deepEqual((await guess(25, answer)).body.code, 'names_used_up')
    assert.deepEqual((await guess(26, `it's a ${answer}`)).body.code, 'names_used_up')
    assert.deepEqual((await guess(27, others[0] ?? '')).status, 200)
    world.clock.aheadMs += 1_000
    assert.equal((await guess(28, answer)).body.own?.guesses[0]?.verdict, 'correct')
  })

  test('win at most one round of eight within the first level, over 438 items', async (t) => {
    let won = 0
    let most = 0
    for (let played = 0; played < ROUNDS; played += ROUNDS_A_ROOM) {
      const room = await openRoom()
      for (let round = 1; round <= ROUNDS_A_ROOM; round++) {
        await startRound(room, round)
        const level = await playFirstLevel(room, round)
        if (level.won) won++
        most = Math.max(most, level.tried)
        world.clock.aheadMs += 3_000
        await room.host.post(`${room.at}/host`, { do: 'reveal' })
      }
    }
    t.diagnostic(
      `${won} of ${ROUNDS} rounds won at level 1 by ${SEATS} seats, which tried at most ${most} of ${ITEMS} names`,
    )
    assert.ok(most <= ITEMS / 8, `${most} names`)
    assert.ok(won > 0 && won <= ROUNDS / 8, `${won} of ${ROUNDS}`)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ROOM_DEFAULTS, type RoomEvent, type RoomEventBody, type RoundPlan } from '../room-events.ts'
import { evolve } from '../state/evolve.ts'
import type { Room } from '../state/room.ts'
import { resultsOf } from './room-results.ts'

const settings = { ...ROOM_DEFAULTS, packId: 'animals', rounds: 2, teams: 2, language: 'fr' }
const planOf = (itemId: string): RoundPlan => ({
  itemId,
  pictureId: `${itemId}-1`,
  ladder: [3, 4, 6],
  choices: null,
})
const joined = (name: string, team: number): RoomEventBody => ({ type: 'joined', player: `${name}-id`, name, team })
const guessed = (
  name: string,
  verdict: 'correct' | 'almost' | 'wrong',
  level: number,
  worth: number,
): RoomEventBody => ({
  type: 'guessed',
  player: `${name}-id`,
  text: `${name} says`,
  verdict,
  level,
  worth,
})

/** A room with this log after its opening, a second between events. */
const roomOf = (...bodies: readonly RoomEventBody[]): Room => {
  const log = [{ type: 'opened', settings, host: 'host-id' } as const, ...bodies]
  const events = log.map((body, index): RoomEvent => ({ ...body, seq: index + 1, at: index * 1000 }))
  const room = events.reduce<Room | null>(evolve, null)
  return room ?? assert.fail()
}

const PLAYED: readonly RoomEventBody[] = [
  joined('Ann', 1),
  joined('Bob', 2),
  joined('Cec', 2),
  { type: 'round_prepared', plan: planOf('cat') },
  { type: 'round_started' },
  joined('Dan', 1),
  guessed('Ann', 'wrong', 1, 0),
  guessed('Ann', 'correct', 2, 700),
  guessed('Bob', 'almost', 1, 1000),
  guessed('Cec', 'correct', 1, 1000),
  { type: 'guess_accepted', player: 'Bob-id', guess: 0, kept: false },
  { type: 'round_revealed', reason: 'time' },
  { type: 'round_prepared', plan: planOf('dog') },
  { type: 'left', player: 'Ann-id' },
  { type: 'kicked', player: 'Cec-id' },
  { type: 'ended', reason: 'closed' },
]

describe('the results of a room', () => {
  test('exist only once it has ended', () => {
    assert.equal(resultsOf(roomOf(...PLAYED.slice(0, -1))), null)
    assert.notEqual(resultsOf(roomOf(...PLAYED)), null)
  })

  test('list places, rounds, teams and guesses, without kicked players', () => {
    const missed = { points: null, level: null, guesses: 0 }
    assert.deepEqual(resultsOf(roomOf(...PLAYED)), {
      settings: {
        packId: 'animals',
        rounds: 2,
        secondsPerLevel: 5,
        answers: 'typed',
        teams: 2,
        language: 'fr',
        speedBonus: false,
      },
      openedAt: 0,
      startedAt: 4_000,
      endedAt: 16_000,
      reason: 'closed',
      rounds: [
        { number: 1, itemId: 'cat', pictureId: 'cat-1', levels: 4, foundBy: 2, reason: 'time' },
        { number: 2, itemId: 'dog', pictureId: 'dog-1', levels: 4, foundBy: 0, reason: null },
      ],
      teams: [
        { place: 1, team: 2, players: 1, score: 1000 },
        { place: 2, team: 1, players: 2, score: 350 },
      ],
      players: [
        {
          place: 1,
          name: 'Bob',
          team: 2,
          late: false,
          score: 1000,
          rounds: [{ points: 1000, level: 1, guesses: 1 }, missed],
        },
        {
          place: 2,
          name: 'Ann',
          team: 1,
          late: false,
          score: 700,
          rounds: [{ points: 700, level: 2, guesses: 2 }, missed],
        },
        { place: 3, name: 'Dan', team: 1, late: true, score: 0, rounds: [missed, missed] },
      ],
    })
  })

  test('contain no id of a player and no text of a guess', () => {
    const text = JSON.stringify(resultsOf(roomOf(...PLAYED)))
    for (const secret of ['-id', 'says']) assert.ok(!text.includes(secret), text)
  })
})

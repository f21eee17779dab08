import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { applyOwnChange, applyRoomChange, ownChange, roomChange, type SharedRoom } from './room-changes.ts'
import type { OwnView, RoomOwn, RoomRoundView, StandingView } from './schemas/index.ts'

type Next = ReturnType<typeof seeded>

const SHOWN = 4
const NAMES = ['ann', 'bob', 'cec', 'dan', 'eve', 'flo']

/** The best of a room of which some scores, names and marks are drawn, as the server ranks them. */
const standingsFrom = (next: Next): StandingView[] => {
  const seats = NAMES.slice(next(2), 1 + next(NAMES.length)).map((player) => ({
    player,
    name: next(4) ? player : `#${player}`,
    team: null,
    late: false,
    score: 100 * next(3),
    chapterScore: 100 * next(2),
    number: 1 + NAMES.indexOf(player),
    gained: next(2) ? 100 : null,
  }))
  seats.sort((a, b) => b.score - a.score || a.number - b.number)
  return seats
    .map((seat, _index, all) => ({ ...seat, place: 1 + all.filter(({ score }) => score > seat.score).length }))
    .slice(0, SHOWN)
}

const roundFrom = (next: Next): RoomRoundView | null => {
  if (next(4) === 0) return null
  const level = 1 + next(3)
  return {
    number: 1 + next(2),
    phase: next(2) ? 'running' : 'revealed',
    level,
    levels: 8,
    cells: level * 3,
    frame: { width: 3, height: 2 },
    picture: `/renders/${level}.webp`,
    choices: next(2) ? ['a', 'b'] : null,
    foundBy: next(3),
    answeredBy: next(2) ? next(3) : null,
    levelEndsAt: next(2) ? 5_000 * level : null,
    levelMs: 5_000,
    reason: null,
    reveal: null,
    names: null,
    first: next(4) ? null : { name: 'Ann', level: 2 },
    guest: next(2) ? { giver: next(2) ? 'Ann' : null } : null,
  }
}

const roomFrom = (next: Next, seq: number): SharedRoom => ({
  code: 'ABC234',
  seq,
  at: seq * 10,
  state: 'playing',
  roundCount: 5,
  chapter: { number: 1 + next(2), title: next(2) ? 'One' : null, pack: null, roundsBefore: 0, next: null, podium: [] },
  answers: 'typed',
  teams: 0,
  secondsPerLevel: 5,
  language: 'en',
  names: 'own',
  autoNext: false,
  admitsEach: false,
  reactions: false,
  hints: true,
  standingsBetween: false,
  guestPictures: true,
  hosted: next(2) === 0,
  standIn: next(2) ? 'Ann' : null,
  locked: next(2) === 0,
  players: next(3),
  dueAt: next(2) ? seq : null,
  round: roundFrom(next),
  teamScores: next(2) ? [{ team: 1, players: next(2), score: 0 }] : [],
  standings: standingsFrom(next),
})

const ownFrom = (next: Next, seq: number): RoomOwn => {
  const guesses: OwnView['guesses'] = Array.from({ length: next(3) }, (_, n) => ({
    text: `guess ${n}`,
    verdict: 'wrong',
    accepted: false,
    level: 1,
    seenLevel: 1,
    id: null,
  }))
  const own: OwnView = {
    player: 'a',
    name: 'Ann',
    team: null,
    score: next(2),
    place: 1,
    chapterScore: 0,
    chapterPlace: 1,
    points: next(2) || null,
    worth: 900,
    guesses,
    hints: next(2) ? { letters: [4] } : {},
    prices: next(2) ? { category: 50 } : {},
    guessCount: next(9),
    sitsOut: next(2) ? 'giver' : null,
  }
  return {
    seq,
    at: seq * 10,
    isHost: next(2) === 0,
    may: next(2) ? ['take_back'] : [],
    own: next(4) ? own : null,
    pendingGuesses: [],
    waits: false,
    given: next(2) ? ['waiting'] : [],
    pictureQueue: next(2) ? ['AAAAAAAAAAAAAAAA'] : [],
    askers: [],
  }
}

test('a change applied to the room before gives the room after', () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const next = seeded(seed)
    const [before, after] = [roomFrom(next, 1), roomFrom(next, 2)]
    const change = roomChange(before, after)
    const { seq, at } = change ? after : before
    assert.deepEqual(change ? applyRoomChange(before, change) : before, { ...after, seq, at }, `seed ${seed}`)
    const [mine, then] = [ownFrom(next, 1), ownFrom(next, 2)]
    const own = ownChange(mine, then)
    assert.deepEqual(own ? applyOwnChange(mine, own) : { ...mine, seq: 2, at: 20 }, then, `seed ${seed}`)
  }
})

test('a change survives JSON, which leaves out undefined fields', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = seeded(seed)
    const [before, after] = [roomFrom(next, 1), roomFrom(next, 2)]
    const change = roomChange(before, after)
    if (change) assert.deepEqual(JSON.parse(JSON.stringify(change)), change)
  }
})

test('there is no change where only seq and time differ, and one row where one player scored', () => {
  const room = roomFrom(seeded(1), 1)
  assert.equal(roomChange(room, { ...room, seq: 2, at: 99 }), null)
  const rows: StandingView[] = NAMES.slice(0, 3).map((player, index) => ({
    player,
    name: player,
    team: null,
    late: false,
    score: 0,
    chapterScore: 0,
    number: index + 1,
    place: 1,
    gained: null,
  }))
  const before = { ...room, standings: rows }
  const [ann, bob, cec] = rows
  assert.ok(ann && bob && cec)
  const best = { ...cec, score: 1_000, gained: 1_000 }
  const after = { ...before, seq: 2, standings: [best, { ...ann, place: 2 }, { ...bob, place: 2 }] }
  assert.deepEqual(roomChange(before, after), { seq: 2, at: room.at, standings: { rows: [best] } })
})

test('a new round is sent whole, so that nothing of the last one stays', () => {
  const room = roomFrom(seeded(1), 1)
  const round = roundFrom(() => 1)
  assert.ok(round)
  const after = { ...room, round: { ...round, number: 2 } }
  assert.deepEqual(roomChange({ ...room, round: { ...round, number: 1 } }, after)?.round, after.round)
})

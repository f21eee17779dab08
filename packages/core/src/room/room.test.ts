import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pointsAt } from '../play/points.ts'
import { seeded } from '../text/seeded.ts'
import { decide } from './decide/decide.ts'
import { ABANDONED_MS, dueAt, isNextRoundDue, LATE_GUESS_MS, READY_MS } from './decide/due.ts'
import type { RoomCommand } from './room-commands.ts'
import { ROOM_DEFAULTS, type RoomEvent, type RoomEventBody, type RoomSettings, type RoundPlan } from './room-events.ts'
import { evolve } from './state/evolve.ts'
import { currentRound, type Room, type RoomRound } from './state/room.ts'
import { resultsOf } from './view/room-results.ts'
import { viewRoom } from './view/view-room.ts'

const settings: RoomSettings = { ...ROOM_DEFAULTS, rounds: 3 }
const LADDER = [3, 4, 6, 8]
const LEVEL_MS = settings.secondsPerLevel * 1000

const plan = (n: number): RoundPlan => ({
  itemId: `item-${n}`,
  pictureId: `picture-${n}`,
  variant: 0,
  ladder: LADDER,
  choices: null,
})

/** A room with its log and a clock; what a command brings about is kept, a refusal is its code. */
const openRoom = (changes: Partial<RoomSettings> = {}) => {
  const log: RoomEvent[] = [{ seq: 1, at: 0, type: 'opened', settings: { ...settings, ...changes }, host: 'host' }]
  let room = evolve(null, log[0] as RoomEvent)
  let now = 0
  const keep = (body: RoomEventBody): void => {
    const event: RoomEvent = { ...body, seq: room.seq + 1, at: now }
    log.push(event)
    room = evolve(room, event)
  }
  const act = (command: RoomCommand): string[] => {
    const decided = decide(room, command, now)
    if (!decided.ok) return [decided.failure.code]
    for (const event of decided.value) keep(event)
    return decided.value.map(({ type }) => type)
  }
  const join = (...players: string[]) =>
    players.map((player) => act({ type: 'join', player, name: player, team: null }))
  const guess = (player: string, text: string, level = 1, round = 1) =>
    act({
      type: 'guess',
      player,
      round,
      level,
      text,
      verdictOf: (said) => (said === 'right' ? 'correct' : said.startsWith('near') ? 'almost' : 'wrong'),
    })
  return {
    log,
    act,
    join,
    guess,
    wait: (ms: number) => {
      now += ms
    },
    start: () => {
      act({ type: 'prepare', by: 'host', plan: plan(1) })
      now += READY_MS
      act({ type: 'tick' })
    },
    get room(): Room {
      return room
    },
    get now(): number {
      return now
    },
    scoreOf: (player: string) => room.seats.get(player)?.score,
  }
}

describe('a room', () => {
  test('begins the clock when every device has the first level, or after two seconds', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    assert.deepEqual(room.act({ type: 'prepare', by: 'host', plan: plan(1) }), ['round_prepared'])
    assert.deepEqual(room.act({ type: 'ready', player: 'ann', round: 1 }), ['device_ready'])
    assert.deepEqual(room.act({ type: 'ready', player: 'ann', round: 1 }), [])
    assert.deepEqual(room.act({ type: 'ready', player: 'bob', round: 1 }), ['device_ready', 'round_started'])
    const other = openRoom()
    other.join('ann')
    other.act({ type: 'prepare', by: 'host', plan: plan(1) })
    other.wait(READY_MS - 1)
    assert.deepEqual(other.act({ type: 'tick' }), [])
    other.wait(1)
    assert.deepEqual(other.act({ type: 'tick' }), ['round_started'])
  })

  test('gives the points of the level that was seen, also to a guess that was on its way', () => {
    const room = openRoom()
    room.join('ann', 'bob', 'cec', 'dan')
    room.start()
    room.guess('ann', 'right')
    room.wait(LEVEL_MS + LATE_GUESS_MS)
    room.guess('bob', 'right', 1)
    room.wait(1)
    room.guess('cec', 'right', 1)
    assert.deepEqual(['ann', 'bob', 'cec'].map(room.scoreOf), [1000, 1000, pointsAt(LADDER, 2)])
  })

  test('takes 25 points a wrong guess, never below the next level', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    for (const text of ['dog', 'cow']) room.guess('ann', text)
    room.guess('ann', 'right')
    for (let n = 0; n < 20; n++) room.guess('bob', `wrong ${n}`)
    room.guess('bob', 'right')
    assert.deepEqual([room.scoreOf('ann'), room.scoreOf('bob')], [950, pointsAt(LADDER, 2)])
  })

  test('ends a round when all who are there have found it, also because the last other one left', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    assert.deepEqual(room.guess('ann', 'right'), ['guessed'])
    assert.deepEqual(room.guess('ann', 'right again'), ['already_found'])
    assert.deepEqual(room.act({ type: 'leave', player: 'bob' }), ['left', 'round_revealed'])
    assert.deepEqual(room.guess('ann', 'right'), ['round_closed'])
  })

  test('ends a round when its time is over, after the guesses that are on their way', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    room.wait(LADDER.length * LEVEL_MS + LATE_GUESS_MS - 1)
    assert.deepEqual([room.act({ type: 'tick' }), room.guess('ann', 'right', 4)], [[], ['guessed']])
    room.wait(1)
    assert.deepEqual(
      [room.guess('bob', 'right', 4), room.act({ type: 'tick' })],
      [['round_closed'], ['round_revealed']],
    )
  })

  test('stands still while it is paused, and gives a level more time', () => {
    const room = openRoom()
    room.join('ann')
    room.start()
    room.wait(LEVEL_MS - 1)
    room.act({ type: 'pause', by: 'host' })
    room.wait(60_000)
    assert.deepEqual(room.guess('ann', 'right'), ['round_closed'])
    room.act({ type: 'resume', by: 'host' })
    room.act({ type: 'more_time', by: 'host' })
    room.wait(10_000)
    room.guess('ann', 'right', 1)
    assert.equal(room.scoreOf('ann'), 1000)
  })

  test('keeps a seat for whoever comes back, with name, score and guesses', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    room.guess('ann', 'right')
    room.act({ type: 'leave', player: 'ann' })
    assert.deepEqual(room.act({ type: 'join', player: 'ann', name: 'another name', team: null }), ['joined'])
    const { own } = viewRoom(room.room, { kind: 'player', player: 'ann' }, room.now)
    assert.deepEqual([own?.name, own?.score, own?.points, own?.guesses.length], ['ann', 1000, 1000, 1])
  })

  test('lets somebody in late, marked and from zero, unless it is locked or wants nobody late', () => {
    const room = openRoom()
    room.join('ann')
    room.start()
    room.join('bob')
    const standing = viewRoom(room.room, { kind: 'screen' }, room.now).standings.find(({ name }) => name === '#2')
    assert.deepEqual([standing?.late, standing?.score], [true, 0])
    room.act({ type: 'lock', locked: true, by: 'host' })
    assert.deepEqual(room.join('cec'), [['room_locked']])
    const strict = openRoom({ lateJoin: false })
    strict.join('ann')
    strict.start()
    assert.deepEqual(strict.join('bob'), [['room_locked']])
  })

  test('has no two players whose names read alike, and none whom the host sent away', () => {
    const room = openRoom()
    room.join('Ann')
    assert.deepEqual(room.act({ type: 'join', player: 'x', name: ' ÀNN ', team: null }), ['name_taken'])
    assert.deepEqual(room.join('🐈', '🐕'), [['joined'], ['joined']])
    assert.deepEqual(room.act({ type: 'join', player: 'y', name: '🐈', team: null }), ['name_taken'])
    room.act({ type: 'kick', player: 'Ann', by: 'host' })
    assert.deepEqual(room.join('Ann'), [['kicked']])
  })

  test('gives another name to whoever wants one, where names are given, until the first round', () => {
    const take = (room: ReturnType<typeof openRoom>, name: string) =>
      room.act({ type: 'take_name', player: 'ann', name })
    const room = openRoom({ names: 'given' })
    room.join('ann', 'bob')
    assert.deepEqual([take(room, 'Bob'), take(room, 'Quiet Clue')], [['name_taken'], ['renamed']])
    room.start()
    assert.deepEqual(take(room, 'Bold Riddle'), ['not_now'])
    const own = openRoom()
    assert.deepEqual(take(own, 'Quiet Clue'), ['not_in_room'])
    own.join('ann')
    assert.deepEqual(take(own, 'Quiet Clue'), ['not_now'])
  })

  test('is steered by its host alone', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    for (const type of ['pause', 'resume', 'more_time', 'reveal', 'skip', 'close'] as const)
      assert.deepEqual(room.act({ type, by: 'ann' }), ['not_host'])
    assert.deepEqual(room.act({ type: 'kick', player: 'bob', by: 'ann' }), ['not_host'])
    assert.deepEqual(room.act({ type: 'prepare', by: 'ann', plan: plan(1) }), ['not_host'])
    room.act({ type: 'hand_over', player: 'ann', by: 'host' })
    assert.deepEqual(room.act({ type: 'prepare', by: 'ann', plan: plan(1) }), ['round_prepared'])
  })

  test('takes an almost for right when its host says so, for the points of when it was said', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    room.guess('ann', 'near it')
    room.wait(LEVEL_MS * 2)
    const [pending] = viewRoom(room.room, { kind: 'host', player: 'host' }, room.now).pendingGuesses
    assert.deepEqual(pending, { player: 'ann', name: 'ann', guess: 0, text: 'near it' })
    const accept = { type: 'accept', player: 'ann', guess: 0, round: 1, keep: false, by: 'host' } as const
    assert.deepEqual(room.act(accept), ['guess_accepted'])
    assert.deepEqual([room.act(accept), room.scoreOf('ann')], [['already_found'], 1000])
  })

  test('keeps what its host took for right: for who said it, each at their level, and for who says it next', () => {
    const room = openRoom()
    room.join('ann', 'bob', 'cec', 'dan')
    room.start()
    room.guess('ann', 'near it')
    room.guess('cec', 'near miss')
    room.wait(LEVEL_MS + LATE_GUESS_MS)
    room.guess('bob', 'near - it!', 2)
    const accept = { type: 'accept', player: 'ann', guess: 0, round: 1, keep: true, by: 'host' } as const
    assert.deepEqual(room.act(accept), ['guess_accepted', 'guess_accepted'])
    const second = pointsAt(LADDER, 2)
    assert.deepEqual(['ann', 'bob', 'cec'].map(room.scoreOf), [1000, second, 0])
    assert.deepEqual(room.guess('dan', 'near it', 2), ['guessed'])
    assert.equal(room.scoreOf('dan'), second)
    assert.deepEqual(room.act({ ...accept, player: 'cec' }), ['guess_accepted', 'round_revealed'])
  })

  test('keeps it of the item of which it was said, and of no other', () => {
    const room = openRoom()
    room.join('ann', 'bob')
    room.start()
    room.guess('ann', 'near it')
    room.act({ type: 'accept', player: 'ann', guess: 0, round: 1, keep: true, by: 'host' })
    room.act({ type: 'skip', by: 'host' })
    for (const item of [2, 1]) {
      room.act({ type: 'prepare', by: 'host', plan: plan(item) })
      room.wait(READY_MS)
      room.act({ type: 'tick' })
      room.guess('bob', 'near it', 1, room.room.rounds.length)
      room.act({ type: 'skip', by: 'host' })
    }
    assert.deepEqual(
      room.room.rounds.map(({ attempts }) => attempts.get('bob')?.guesses[0]?.verdict),
      [undefined, 'almost', 'correct'],
    )
  })

  test('with choices takes one pick, which is worth half', () => {
    const room = openRoom({ answers: 'choices' })
    room.join('ann', 'bob')
    room.start()
    room.guess('ann', 'right')
    assert.deepEqual(room.guess('bob', 'dog'), ['guessed', 'round_revealed'])
    assert.deepEqual([room.scoreOf('ann'), room.scoreOf('bob')], [500, 0])
  })

  test('with a speed bonus gives at most a tenth more, less and less within a level', () => {
    const room = openRoom({ speedBonus: true })
    room.join('ann', 'bob', 'cec')
    room.start()
    room.guess('ann', 'right')
    room.wait(LEVEL_MS / 2)
    room.guess('bob', 'right')
    assert.deepEqual([room.scoreOf('ann'), room.scoreOf('bob')], [1100, 1050])
  })

  test('fills its teams evenly, and lets a player choose', () => {
    const room = openRoom({ teams: 2 })
    room.join('ann', 'bob')
    room.act({ type: 'join', player: 'cec', name: 'cec', team: 2 })
    room.act({ type: 'join', player: 'dan', name: 'dan', team: 9 })
    assert.deepEqual(
      [...room.room.seats.values()].map(({ team }) => team),
      [1, 2, 2, 1],
    )
  })

  test('counts a team by its players, so that a large one wins by nothing but that; who leaves takes no zero away', () => {
    const room = openRoom({ teams: 3 })
    for (const [player, team] of [
      ['ann', 1],
      ['bob', 2],
      ['cec', 2],
      ['dan', 2],
    ] as const)
      room.act({ type: 'join', player, name: player, team })
    room.start()
    for (const player of ['ann', 'bob', 'cec']) room.guess(player, 'right')
    const scores = () => viewRoom(room.room, { kind: 'screen' }, room.now).teamScores.map(({ score }) => score)
    assert.deepEqual(scores(), [1000, 667, 0])
    for (const player of ['ann', 'dan']) room.act({ type: 'leave', player })
    assert.deepEqual(scores(), [1000, 1000, 0])
  })

  test('tells each player what a right guess is worth at this level, as long as one can be made', () => {
    const room = openRoom({ speedBonus: true })
    room.join('ann', 'bob')
    const worthFor = (player: string) => viewRoom(room.room, { kind: 'player', player }, room.now).own?.worth
    assert.equal(worthFor('ann'), null)
    room.start()
    room.guess('ann', 'dog')
    room.wait(100)
    assert.deepEqual(['ann', 'bob'].map(worthFor), [975, 1000])
    room.wait(LEVEL_MS)
    const second = pointsAt(LADDER, 2)
    assert.deepEqual(['ann', 'bob'].map(worthFor), [second - 25, second])
    room.guess('bob', 'right', 2)
    room.act({ type: 'pause', by: 'host' })
    assert.deepEqual(['ann', 'bob'].map(worthFor), [null, null])
  })

  test('ends after its last round, and when nothing has happened for two hours', () => {
    const room = openRoom({ rounds: 1 })
    room.join('ann')
    room.start()
    room.guess('ann', 'right')
    room.wait(60_000)
    assert.deepEqual(room.act({ type: 'tick' }), ['ended'])
    assert.deepEqual(room.join('bob'), [['room_ended']])
    const empty = openRoom()
    empty.wait(ABANDONED_MS)
    assert.deepEqual(empty.act({ type: 'tick' }), ['ended'])
  })

  test('that nobody kept going for two hours ends wherever it stood, and plays no round to an empty hall', () => {
    const room = openRoom()
    room.join('ann')
    room.start()
    room.act({ type: 'reveal', by: 'host' })
    room.wait(ABANDONED_MS)
    assert.equal(isNextRoundDue(room.room, room.now), false)
    assert.deepEqual(room.act({ type: 'tick' }), ['ended'])
    assert.equal(room.room.ended?.reason, 'abandoned')
  })
})

const PLAYERS = ['ann', 'bob', 'cec', 'dan', 'eve']
const NEW_NAMES = ['the first', 'the second', 'the third']
const WORDS = ['right', 'near one', 'near two', 'dog', 'cow', 'RIGHT', '', 'x'.repeat(130)]

/** Some command that some client might send, sensible or not. */
const anyCommand = (next: (n: number) => number, room: Room): RoomCommand => {
  const player = PLAYERS[next(PLAYERS.length)] ?? ''
  const by = next(3) === 0 ? player : (room.host ?? 'host')
  const round = Math.max(1, room.rounds.length - next(2) + next(2))
  const text = WORDS[next(WORDS.length)] ?? ''
  const verdictOf = (said: string) =>
    said.toLowerCase() === 'right' ? 'correct' : said.startsWith('near') ? 'almost' : 'wrong'
  const steering = ['pause', 'resume', 'more_time', 'reveal', 'skip', 'resume'] as const
  const commands: readonly RoomCommand[] = [
    { type: 'join', player, name: player, team: next(4) },
    { type: 'join', player, name: player, namesItem: next(4) === 0, team: null },
    { type: 'leave', player },
    { type: 'ready', player, round },
    ...Array.from(
      { length: 6 },
      () => ({ type: 'guess', player, round, level: 1 + next(5), text, verdictOf }) as const,
    ),
    { type: 'kick', player, by },
    { type: 'hand_over', player, by },
    {
      type: 'rename',
      player,
      name: `${PLAYERS[next(PLAYERS.length)]} ${NEW_NAMES[next(NEW_NAMES.length)]}`,
      namesItem: next(2) === 0,
      by,
    },
    { type: 'take_name', player, name: `${player} again` },
    { type: 'lock', locked: next(2) === 0, by },
    { type: steering[next(steering.length)] ?? 'pause', by },
    { type: 'accept', player, guess: next(3), round, keep: next(2) === 0, by },
    { type: 'accept', player, guess: 0, round, keep: true, by: room.host ?? '' },
    { type: 'prepare', by: next(2) ? by : null, plan: plan(room.rounds.length + 1) },
    { type: 'prepare', by, plan: plan(room.rounds.length + 1) },
    { type: next(2) ? 'away' : 'back', player },
    { type: 'host_gone', ownerIsHere: next(4) === 0 },
    { type: 'host_wanted', player: next(2) ? 'host' : player },
    { type: 'take_back', by: next(2) ? 'host' : player },
    { type: 'readmit', player, by: room.host ?? 'host' },
    { type: 'attend', absentSince: room.at },
    { type: 'tick' },
    { type: 'tick' },
  ]
  return commands[next(commands.length)] ?? { type: 'tick' }
}

/** What must be true of a log, whatever led to it. */
const assertLog = (log: readonly RoomEvent[], live: Room): void => {
  let room: Room | null = null
  const pointsOf = new Map<string, number>()
  let found = new Set<string>()
  for (const [index, event] of log.entries()) {
    assert.equal(event.seq, index + 1)
    assert.ok(room === null || event.at >= room.at)
    const before: RoomRound | null = room === null ? null : currentRound(room)
    room = evolve(room, event)
    if (event.type === 'round_prepared') found = new Set()
    if (event.type === 'guessed') {
      assert.equal(before?.phase, 'running')
      assert.ok(event.level >= 1 && event.level <= LADDER.length)
      assert.ok(event.worth <= pointsAt(LADDER, event.level) * 1.1)
    }
    if ((event.type === 'guessed' && event.verdict === 'correct') || event.type === 'guess_accepted') {
      assert.ok(!found.has(event.player), 'points twice')
      found.add(event.player)
      const points = currentRound(room)?.attempts.get(event.player)?.points ?? Number.NaN
      pointsOf.set(event.player, (pointsOf.get(event.player) ?? 0) + points)
    }
  }
  assert.deepEqual(room, live, 'the replay of the log is the live room')
  assert.ok(live.host === null || live.host === live.openedBy || live.seats.has(live.host), 'a host from elsewhere')
  for (const { player, score } of live.seats.values()) {
    const sum = live.rounds.reduce((all, round) => all + (round.attempts.get(player)?.points ?? 0), 0)
    assert.deepEqual([score, pointsOf.get(player) ?? 0], [sum, sum], player)
  }
  assertResults(live)
}

/** Once it ends: everybody who was not sent out, with rounds that come to the score, and teams that come to all of it but what was rounded. */
const assertResults = (live: Room): void => {
  const results = resultsOf(
    live.ended ? live : evolve(live, { type: 'ended', reason: 'closed', seq: live.seq + 1, at: live.at }),
  )
  assert.ok(results)
  for (const { name, score, rounds } of results.players) {
    assert.equal(rounds.length, live.rounds.length)
    assert.equal(
      rounds.reduce((sum, { points }) => sum + (points ?? 0), 0),
      score,
      name,
    )
    for (const { points, level } of rounds) assert.equal(points === null, level === null)
  }
  for (const [index, { foundBy }] of results.rounds.entries())
    assert.equal(results.players.filter(({ rounds }) => rounds[index]?.points != null).length, foundBy)
  const sumOf = (all: readonly { score: number }[]) => all.reduce((sum, { score }) => sum + score, 0)
  const inTeams = results.teams.reduce((sum, { players, score }) => sum + players * score, 0)
  if (live.settings.teams > 0) assert.ok(Math.abs(inTeams - sumOf(results.players)) <= results.players.length / 2)
  const seats = [...live.seats.values()].filter(({ presence }) => presence !== 'kicked')
  assert.deepEqual(results.players.map(({ name }) => name).sort(), seats.map(({ name }) => name).sort())
}

/** Until the reveal, nobody sees what is being guessed, nor what others guessed, nor a name that may say so. */
const assertSilent = (room: Room, now: number): void => {
  const round = currentRound(room)
  if (!round || round.revealed || room.ended) return
  const names = [...room.seats.values()].flatMap((seat) => seat.names)
  const shown = names.filter(({ since, namesItem }) => since < round.preparedSeq && !namesItem).map(({ name }) => name)
  for (const kind of ['screen', 'host', 'player'] as const) {
    const { standings, pendingGuesses } = viewRoom(room, { kind, player: 'ann' }, now)
    for (const { name } of [...standings, ...pendingGuesses])
      assert.ok(shown.includes(name) || /^#\d$/.test(name), name)
  }
  for (const role of [{ kind: 'screen' }, ...PLAYERS.map((player) => ({ kind: 'player', player }) as const)] as const) {
    const seen = JSON.stringify(viewRoom(room, role, now))
    assert.ok(!seen.includes(round.plan.itemId), seen)
    const own = role.kind === 'player' ? role.player : null
    for (const [player, { guesses }] of round.attempts)
      if (player !== own && guesses.some(({ text }) => text.startsWith('near')))
        assert.ok(own !== null || !seen.includes('near'), seen)
  }
}

test('whatever is sent in whatever order, no law of a room is broken', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const next = seeded(seed)
    const room = openRoom({
      answers: next(2) ? 'typed' : 'choices',
      teams: next(3),
      lateJoin: next(2) === 0,
      speedBonus: next(2) === 0,
      names: next(2) ? 'own' : 'given',
    })
    for (let step = 0; step < 60; step++) {
      room.wait([0, 1, 400, 1_500, 4_000, 30_000][next(6)] ?? 0)
      room.act(anyCommand(next, room.room))
      assertSilent(room.room, room.now)
    }
    assertLog(room.log, room.room)
  }
})

test('when the clock is due something happens, so that no room ever stands still', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = seeded(seed)
    const room = openRoom()
    for (let step = 0; step < 20; step++) room.act(anyCommand(next, room.room))
    for (let step = 0; !room.room.ended; step++) {
      assert.ok(step < 30, 'it never ends')
      room.wait((dueAt(room.room) ?? room.now) - room.now)
      const happened = isNextRoundDue(room.room, room.now)
        ? room.act({ type: 'prepare', by: null, plan: plan(room.room.rounds.length + 1) })
        : room.act({ type: 'tick' })
      assert.notDeepEqual(happened, [], `${seed}: nothing happened at ${JSON.stringify(currentRound(room.room))}`)
    }
  }
})

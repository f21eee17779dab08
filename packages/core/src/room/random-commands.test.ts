import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { HINT_KINDS } from '../play/attempt.ts'
import { pointsAt } from '../play/points.ts'
import { LADDER, openRoom, plan, verdictOf } from '../testing/test-room.ts'
import { dueAt, isNextRoundDue } from './decide/due.ts'
import type { RoomCommand } from './room-commands.ts'
import type { RoomEvent, RoundPlan } from './room-events.ts'
import { isAtPodium, nextChapterOf } from './state/chapters.ts'
import { evolve } from './state/evolve.ts'
import { currentRound, type Room, type RoomRound } from './state/room.ts'
import { resultsOf } from './view/room-results.ts'
import { viewRoom } from './view/view-room.ts'

const PLAYERS = ['ann', 'bob', 'cec', 'dan', 'eve']
const NEW_NAMES = ['the first', 'the second', 'the third']
const WORDS = ['right', 'near one', 'near two', 'dog', 'cow', 'RIGHT', '', 'x'.repeat(130)]

/** The n-th item's plan; where answers are chosen, it offers three. */
const planFor = (room: Room, n: number): RoundPlan => {
  const names = ['dog', 'right', 'cow']
  const choices = names.map((name) => ({ itemId: name === 'right' ? `item-${n}` : name, name }))
  return { ...plan(n), choices: room.settings.answers === 'choices' ? choices : null }
}

/** A command that a client might send, sensible or not. */
const anyCommand = (next: (n: number) => number, room: Room): RoomCommand => {
  const player = PLAYERS[next(PLAYERS.length)] ?? ''
  const by = next(3) === 0 ? player : (room.host ?? 'host')
  const round = Math.max(1, room.rounds.length - next(2) + next(2))
  const text = WORDS[next(WORDS.length)] ?? ''
  const inMode = room.mode.judge(currentRound(room)?.plan ?? planFor(room, 1), verdictOf)
  const drawn = planFor(room, room.rounds.length + 1)
  const steering = ['pause', 'resume', 'more_time', 'reveal', 'skip', 'resume'] as const
  const commands: readonly RoomCommand[] = [
    { type: 'join', player, name: player, team: next(4) },
    { type: 'join', player, name: player, namesItem: next(4) === 0, team: null },
    { type: 'leave', player },
    { type: 'admit', player: next(2) ? player : null, by: room.host ?? 'host' },
    { type: 'ready', player, round },
    ...Array.from(
      { length: 6 },
      () => ({ type: 'guess', player, round, level: 1 + next(5), text, verdictOf: inMode }) as const,
    ),
    { type: 'hint', player, round, kind: HINT_KINDS[next(HINT_KINDS.length)] ?? 'letters', texts: { letters: [5] } },
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
    { type: 'mute', player, muted: next(2) === 0, by },
    { type: 'invite_moderators', renews: next(3) === 0, by },
    { type: 'moderate', player, link: room.moderatorLink },
    { type: 'lock', locked: next(2) === 0, by },
    { type: steering[next(steering.length)] ?? 'pause', by },
    { type: 'accept', player, guess: next(3), round, keep: next(2) === 0, by },
    { type: 'accept', player, guess: 0, round, keep: true, by: room.host ?? '' },
    { type: 'prepare', by: next(2) ? by : null, plan: drawn },
    { type: 'prepare', by, plan: drawn },
    ...[room.host ?? 'host', by, next(2) ? null : by].map(
      (who) => ({ type: 'again', by: who, chapter: { packId: null, title: null }, plan: drawn }) as const,
    ),
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

/** The events that bring points: the last two where guesses were sealed. */
const EARNING: readonly RoomEvent['type'][] = ['guessed', 'guess_accepted', 'round_revealed', 'ended']

/** What is true of every log. */
const assertLog = (log: readonly RoomEvent[], live: Room): void => {
  let room: Room | null = null
  const pointsOf = new Map<string, number>()
  for (const [index, event] of log.entries()) {
    assert.equal(event.seq, index + 1)
    assert.ok(room === null || event.at >= room.at)
    const before: RoomRound | null = room === null ? null : currentRound(room)
    room = evolve(room, event)
    if (event.type === 'guessed') {
      assert.equal(before?.phase, 'running')
      assert.ok(event.level >= 1 && event.level <= LADDER.length)
      assert.ok(event.worth <= pointsAt(LADDER, event.level) * 1.1)
    }
    for (const [player, { outcome, points }] of currentRound(room)?.attempts ?? []) {
      const isSameRound = currentRound(room)?.number === before?.number
      const was = isSameRound ? before?.attempts.get(player)?.outcome : null
      if (was === 'found') assert.equal(outcome, 'found')
      if (was === 'found' || outcome !== 'found') continue
      assert.ok(EARNING.includes(event.type), `points by ${event.type}`)
      pointsOf.set(player, (pointsOf.get(player) ?? 0) + points)
    }
  }
  assert.deepEqual(room, live, 'the replay of the log is the live room')
  for (const moderator of live.moderators) assert.ok(!live.seats.has(moderator), 'a moderator with a seat')
  assert.ok(live.host === null || live.host === live.openedBy || live.seats.has(live.host), 'a host from elsewhere')
  for (const { player, score, guessCount } of live.seats.values()) {
    const made = live.rounds.reduce((all, round) => all + (round.attempts.get(player)?.guesses.length ?? 0), 0)
    assert.equal(guessCount, made, player)
    const sum = live.rounds.reduce((all, round) => all + (round.attempts.get(player)?.points ?? 0), 0)
    assert.deepEqual([score, pointsOf.get(player) ?? 0], [sum, sum], player)
    const ofChapter = viewRoom(live, { kind: 'player', player }, live.at).own?.chapterScore
    const since = live.rounds.slice(live.chapters.at(-1)?.roundsBefore)
    const earned = since.reduce((all, round) => all + (round.attempts.get(player)?.points ?? 0), 0)
    if (ofChapter !== undefined) assert.equal(ofChapter, earned, player)
  }
  assertResults(live)
}

/** The results list all players who were not kicked; rounds add up to the score, and teams to all scores but for rounding. */
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
  const seats = [...live.seats.values()].filter(({ presence }) => presence === 'in' || presence === 'left')
  assert.deepEqual(results.players.map(({ name }) => name).sort(), seats.map(({ name }) => name).sort())
}

/** Until the reveal no view has the item, the guesses of others, or a name that may tell the item. */
const assertSilent = (room: Room, now: number): void => {
  const round = currentRound(room)
  if (!round || round.revealed || room.ended) return
  const names = [...room.seats.values()].flatMap((seat) => seat.names)
  const shown = names.filter(({ since, namesItem }) => since < round.preparedSeq && !namesItem).map(({ name }) => name)
  for (const kind of ['screen', 'host', 'player'] as const) {
    const { standings, pendingGuesses, askers } = viewRoom(room, { kind, player: 'ann' }, now)
    for (const { name } of [...standings, ...pendingGuesses])
      assert.ok(shown.includes(name) || /^#\d$/.test(name), name)
    for (const { name } of askers) assert.ok(!names.some((each) => each.name === name && each.namesItem), name)
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

test('2,000 random sequences of commands break no rule: replay = live, points once, rounds add up to the score, no answer before the reveal', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const next = seeded(seed)
    const room = openRoom({
      answers: next(2) ? 'typed' : 'choices',
      teams: next(3),
      lateJoin: next(2) === 0,
      speedBonus: next(2) === 0,
      hints: next(2) === 0,
      names: next(2) ? 'own' : 'given',
      admitsEach: next(3) === 0,
      rounds: 1 + next(3),
      autoNext: next(2) === 0,
      chapters: Array.from({ length: next(3) }, () => ({ packId: null, title: null })),
    })
    for (let step = 0; step < 60; step++) {
      room.wait([0, 1, 400, 1_500, 4_000, 30_000][next(6)] ?? 0)
      room.act(anyCommand(next, room.room))
      assertSilent(room.room, room.now)
    }
    assertLog(room.log, room.room)
  }
})

/** What the clock asks of a room in which a round is due. */
const nextBy = (room: Room): RoomCommand => {
  const drawn = plan(room.rounds.length + 1)
  const chapter = nextChapterOf(room)
  return isAtPodium(room) && chapter
    ? { type: 'again', by: null, chapter, plan: drawn }
    : { type: 'prepare', by: null, plan: drawn }
}

test('each time the clock is due it changes the room, until the room ends', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = seeded(seed)
    const room = openRoom({ autoNext: next(2) === 0, chapters: [{ packId: null, title: 'Two' }] })
    for (let step = 0; step < 20; step++) room.act(anyCommand(next, room.room))
    for (let step = 0; !room.room.ended; step++) {
      assert.ok(step < 60, 'it never ends')
      room.wait((dueAt(room.room) ?? room.now) - room.now)
      const happened = isNextRoundDue(room.room, room.now) ? room.act(nextBy(room.room)) : room.act({ type: 'tick' })
      assert.notDeepEqual(happened, [], `${seed}: nothing happened at ${JSON.stringify(currentRound(room.room))}`)
    }
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LADDERS } from '../play/ladder.ts'
import type { Mode } from '../play/mode.ts'
import { ok, refuse } from '../result.ts'
import { decide } from '../room/decide/decide.ts'
import type { RoomCommand } from '../room/room-commands.ts'
import { ROOM_DEFAULTS } from '../room/room-events.ts'
import { evolve } from '../room/state/evolve.ts'
import type { Room } from '../room/state/room.ts'
import { viewRoom } from '../room/view/view-room.ts'
import { judgeGuess, openRoundAt } from '../solo/round.ts'

/** The first letter is guessed: a mode with an offer, an admission and a worth of its own. */
const initials: Mode = {
  othersWanted: 0,
  draw: ({ answer }) => [answer],
  admit: (made, text) => {
    if (!/^[A-Z]$/.test(text)) return refuse('guess_unreadable')
    return made.some((guess) => guess.text === text) ? refuse('guess_repeated') : ok(text)
  },
  judge:
    ({ choices }) =>
    (text) =>
      choices?.[0]?.name.startsWith(text) ? 'correct' : 'wrong',
  outcomeOf: (verdict) => (verdict === 'correct' ? 'found' : null),
  worth: ({ points }) => points / 10,
  view: (offer) => (offer ? [`${offer[0]?.name.length} letters`] : null),
}

const picture = { itemId: 'cat', pictureId: 'p', ladder: LADDERS.art }
const choices = initials.draw({ answer: { itemId: 'cat', name: 'Cat' }, others: [], random: () => 0 })
const verdictOf = initials.judge({ itemId: 'cat', choices }, () => assert.fail('asked the names'))

test('a mode that is in no table is played in a room', () => {
  const opened = evolve(null, { seq: 1, at: 0, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' })
  let room: Room = { ...opened, mode: initials }
  const act = (command: RoomCommand): string[] => {
    const decided = decide(room, command, room.at)
    if (!decided.ok) return [decided.failure.code]
    for (const body of decided.value) room = evolve(room, { ...body, seq: room.seq + 1, at: room.at })
    return decided.value.map(({ type }) => type)
  }
  const guess = (text: string) => act({ type: 'guess', player: 'ann', round: 1, level: 1, text, verdictOf })
  const own = () => viewRoom(room, { kind: 'player', player: 'ann' }, room.at).own
  act({ type: 'join', player: 'ann', name: 'Ann', team: null })
  act({ type: 'prepare', by: 'host', plan: { ...picture, choices } })
  assert.deepEqual(act({ type: 'ready', player: 'ann', round: 1 }), ['device_ready', 'round_started'])
  assert.deepEqual(viewRoom(room, { kind: 'screen' }, room.at).round?.choices, ['3 letters'])
  assert.deepEqual([guess('cat'), guess('D'), guess('D')], [['guess_unreadable'], ['guessed'], ['guess_repeated']])
  assert.equal(own()?.worth, 97.5)
  assert.deepEqual(guess('C'), ['guessed', 'round_revealed'])
  assert.deepEqual([own()?.points, own()?.score], [97.5, 97.5])
})

test('a mode that is in no table is played alone', () => {
  const rules = { mode: initials, verdictOf }
  const missed = judgeGuess(openRoundAt(picture, 1, 1), { level: 1, text: 'D' }, rules)
  assert.ok(missed.ok)
  assert.equal(missed.value.level, 2)
  const found = judgeGuess(missed.value, { level: 2, text: 'C' }, rules)
  assert.deepEqual(found.ok && [found.value.outcome, found.value.points], ['found', 82.5])
})

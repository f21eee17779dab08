import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { decide } from '../decide/decide.ts'
import type { RoomCommand } from '../room-commands.ts'
import { ROOM_DEFAULTS, type RoundPlan } from '../room-events.ts'
import { evolve } from '../state/evolve.ts'
import { currentRound, type Room } from '../state/room.ts'
import { viewRoom } from './view-room.ts'

const ITEMS = ['banana', 'rat', 'lion']
const PLAYERS = ['ann', 'bob', 'cec', 'dan']

const planOf = (itemId: string): RoundPlan => ({ itemId, pictureId: 'p', ladder: [3, 4], choices: null })
const opened = (): Room =>
  evolve(null, { seq: 1, at: 0, type: 'opened', settings: { ...ROOM_DEFAULTS, rounds: 9 }, host: 'host' })
const apply = (room: Room, command: RoomCommand, now = room.at): Room => {
  const decided = decide(room, command, now)
  const events = decided.ok ? decided.value : []
  return events.reduce((before, each) => evolve(before, { ...each, seq: before.seq + 1, at: now }), room)
}
const join = (room: Room, player: string, namesItem = false): Room =>
  apply(room, { type: 'join', player, name: player, namesItem, team: null })
const prepare = (room: Room, itemId: string): Room => apply(room, { type: 'prepare', by: 'host', plan: planOf(itemId) })
const namesIn = (room: Room): string[] => viewRoom(room, { kind: 'screen' }, room.at).standings.map(({ name }) => name)

describe('the names of players', () => {
  test('given after the draw are numbers to the others until the reveal', () => {
    let room = prepare(join(join(opened(), 'ann'), 'bob'), 'banana')
    room = apply(join(room, 'cec'), { type: 'rename', player: 'bob', name: 'banana', namesItem: true, by: 'host' })
    assert.deepEqual(namesIn(room), ['ann', 'bob', '#3'])
    assert.equal(viewRoom(room, { kind: 'player', player: 'cec' }, room.at).own?.name, 'cec')
    assert.deepEqual(namesIn(apply(room, { type: 'skip', by: 'host' })), ['ann', 'banana', 'cec'])
  })

  test('that name any item of the pack are numbers in every round, and names in the lobby and at the reveal', () => {
    let room = join(join(opened(), 'ann'), 'rat', true)
    assert.deepEqual(namesIn(room), ['ann', 'rat'])
    for (const itemId of ITEMS) {
      room = prepare(room, itemId)
      assert.deepEqual(namesIn(room), ['ann', '#2'], itemId)
      room = apply(room, { type: 'skip', by: 'host' })
      assert.deepEqual(namesIn(room), ['ann', 'rat'], itemId)
    }
  })

  test('are shown again from the round after the host gave one that names no item', () => {
    let room = prepare(join(opened(), 'rat', true), 'lion')
    room = apply(room, { type: 'rename', player: 'rat', name: 'Rita', namesItem: false, by: 'host' })
    assert.deepEqual(namesIn(room), ['#1'])
    room = prepare(apply(room, { type: 'skip', by: 'host' }), 'banana')
    assert.deepEqual(namesIn(room), ['Rita'])
  })

  /** A random course of a room that depends on the seed alone, but for the drawn items. */
  const play = (seed: number, itemOf: (round: number) => string): string[] => {
    const next = seeded(seed)
    const anyOf = (list: readonly string[]): string => list[next(list.length)] ?? ''
    const views: string[] = []
    let room = opened()
    let now = 0
    for (let step = 0; step < 40; step++) {
      now += next(3_000)
      const [player, name, by] = [anyOf(PLAYERS), anyOf([...ITEMS, ...PLAYERS, 'Lee']), 'host']
      const namesItem = ITEMS.includes(name)
      const commands: readonly RoomCommand[] = [
        { type: 'join', player, name, namesItem, team: null },
        { type: 'join', player, name, namesItem, team: null },
        { type: 'rename', player, name, namesItem, by },
        { type: 'leave', player },
        { type: 'prepare', by, plan: planOf(itemOf(room.rounds.length)) },
        { type: (['pause', 'resume', 'skip'] as const)[next(3)] ?? 'skip', by },
        { type: 'tick' },
      ]
      room = apply(room, commands[next(commands.length)] ?? { type: 'tick' }, now)
      if (currentRound(room)?.revealed) continue
      const roles = [{ kind: 'screen' }, { kind: 'host', player: 'host' }, { kind: 'player', player }] as const
      views.push(JSON.stringify(roles.map((role) => viewRoom(room, role, now))))
    }
    return views
  }

  test('and all other fields of a view before the reveal do not depend on the drawn item', () => {
    let shown = 0
    for (let seed = 1; seed <= 500; seed++) {
      const views = play(seed, () => 'banana')
      shown += views.filter((view) => view.includes('"#')).length
      assert.deepEqual(
        play(seed, (round) => ITEMS[(seed + round) % ITEMS.length] ?? ''),
        views,
      )
    }
    assert.ok(shown > 1_000, `only ${shown} views have a number in place of a name`)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RoomCommand } from '../room-commands.ts'
import { ROOM_DEFAULTS, type RoomEvent, type RoundPlan } from '../room-events.ts'
import { evolve } from '../state/evolve.ts'
import type { Room } from '../state/room.ts'
import { viewRoom } from '../view/view-room.ts'
import { decide } from './decide.ts'
import { rightsOf, STEERING_ACTS, type SteeringAct, steeringRoleOf } from './steering-rights.ts'

const opened: RoomEvent = { seq: 1, at: 0, type: 'opened', settings: ROOM_DEFAULTS, host: 'owner' }

/** The room after commands, each a second after the one before; `told` are the events or the refusal of the last. */
const roomAfter = (...commands: readonly RoomCommand[]) => {
  let room: Room = evolve(null, opened)
  let told: string[] = []
  for (const command of commands) {
    const at = room.at + 1_000
    const decided = decide(room, command, at)
    told = decided.ok ? decided.value.map(({ type }) => type) : [decided.failure.code]
    for (const event of decided.ok ? decided.value : []) room = evolve(room, { ...event, seq: room.seq + 1, at })
  }
  return { room, told }
}
const join = (player: string): RoomCommand => ({ type: 'join', player, name: player, team: null })
const away = (player: string): RoomCommand => ({ type: 'away', player })
const gone = (ownerIsHere = false): RoomCommand => ({ type: 'host_gone', ownerIsHere })
const handOver = (by: string, player: string): RoomCommand => ({ type: 'hand_over', player, by })
const takeBack = (by: string): RoomCommand => ({ type: 'take_back', by })
const hostAfter = (...commands: readonly RoomCommand[]): string | null => roomAfter(...commands).room.host

const plan: RoundPlan = { itemId: 'i', pictureId: 'p', ladder: [3, 4], choices: null }

/** What each act is as a command, in a room whose players are ann, bob and cec. */
const commandOf = (act: SteeringAct, by: string): RoomCommand => {
  switch (act) {
    case 'next':
      return { type: 'prepare', plan, by }
    case 'again':
      return { type: 'again', chapter: { packId: null, title: null }, plan, by }
    case 'accept':
      return { type: 'accept', player: 'bob', guess: 0, round: 1, keep: false, by }
    case 'kick':
    case 'readmit':
    case 'admit':
    case 'hand_over':
      return { type: act, player: 'bob', by }
    case 'rename':
      return { type: 'rename', player: 'bob', name: 'Robert', by }
    case 'mute':
      return { type: 'mute', player: 'bob', muted: true, by }
    case 'invite_moderators':
      return { type: 'invite_moderators', renews: false, by }
    case 'judge_picture':
      return { type: 'judge_picture', picture: 'one', allowed: true, by }
    case 'lock':
      return { type: 'lock', locked: true, by }
    default:
      return { type: act, by }
  }
}

const PLAYERS = [join('ann'), join('bob'), join('cec')]
const ROLES = {
  owner: { by: 'owner', room: roomAfter(...PLAYERS).room },
  host: { by: 'ann', room: roomAfter(...PLAYERS, handOver('owner', 'ann')).room },
  stand_in: { by: 'ann', room: roomAfter(...PLAYERS, gone()).room },
} as const
const OF_STAND_IN: readonly SteeringAct[] = ['next', 'pause', 'resume', 'more_time', 'reveal', 'skip']

describe('the player who steers a room', () => {
  test('may do what the role allows, and nothing else', () => {
    for (const [role, { by, room }] of Object.entries(ROLES)) {
      assert.equal(steeringRoleOf(room, by), role)
      for (const act of STEERING_ACTS) {
        if (act === 'take_back') continue
        const decided = decide(room, commandOf(act, by), 9_000)
        const isRefused = !decided.ok && decided.failure.code === 'not_host'
        assert.equal(isRefused, role === 'stand_in' && !OF_STAND_IN.includes(act), `${role} ${act}`)
      }
    }
  })

  test('is the host; of the other players only the owner may take the room back', () => {
    const { room } = ROLES.stand_in
    for (const by of ['bob', 'stranger', 'owner'])
      for (const act of STEERING_ACTS) {
        const decided = decide(room, commandOf(act, by), 9_000)
        const told = decided.ok ? decided.value.map(({ type }) => type).join() : decided.failure.code
        if (act !== 'take_back') assert.equal(told, 'not_host', `${by} ${act}`)
        else assert.equal(told, by === 'owner' ? 'host_changed' : 'not_owner', by)
      }
    assert.deepEqual(
      ['owner', 'ann', 'bob'].map((player) => rightsOf(room, player)),
      [['take_back'], OF_STAND_IN, []],
    )
  })

  test('is the owner again at any moment, with all rights', () => {
    for (const before of [[handOver('owner', 'ann')], [gone()], [gone(), away('ann'), gone()]]) {
      const { room, told } = roomAfter(...PLAYERS, ...before, takeBack('owner'))
      assert.deepEqual([told, room.host, room.hasStandIn], [['host_changed'], 'owner', false])
      assert.ok(rightsOf(room, 'owner').includes('close'))
      assert.deepEqual(rightsOf(room, 'ann'), [])
    }
    assert.deepEqual(roomAfter(takeBack('owner')).told, [])
  })

  test('is replaced by the owner, or else by the next player with a device, when the host is silent', () => {
    assert.equal(hostAfter(...PLAYERS, gone()), 'ann')
    assert.equal(hostAfter(...PLAYERS, away('ann'), gone()), 'bob')
    assert.equal(hostAfter(...PLAYERS, gone(), gone()), 'bob')
    assert.equal(hostAfter(...PLAYERS, handOver('owner', 'ann'), gone(true)), 'owner')
    assert.equal(hostAfter(...PLAYERS, handOver('owner', 'ann'), gone(false)), 'bob')
  })

  test('is missing while no device is there, until the owner or a player comes', () => {
    const wanted = (player: string): RoomCommand => ({ type: 'host_wanted', player })
    assert.equal(hostAfter(gone()), null)
    assert.equal(hostAfter(gone(), wanted('stranger')), null)
    const { room } = roomAfter(gone(), join('ann'), wanted('ann'))
    assert.deepEqual([room.host, steeringRoleOf(room, 'ann')], ['ann', 'stand_in'])
    assert.equal(hostAfter(gone(), join('ann'), wanted('ann'), wanted('owner')), 'ann')
    const returned = roomAfter(gone(), join('ann'), wanted('owner')).room
    assert.deepEqual([returned.host, steeringRoleOf(returned, 'owner')], ['owner', 'owner'])
  })

  test('is shown by name to all while standing in, and sees no pending guess', () => {
    const ready = (player: string): RoomCommand => ({ type: 'ready', player, round: 1 })
    const verdictOf = () => 'almost' as const
    const guess: RoomCommand = { type: 'guess', player: 'bob', round: 1, level: 1, text: 'near', verdictOf }
    const start = [commandOf('next', 'owner'), ready('ann'), ready('bob'), ready('cec'), guess]
    const viewOf = (player: string, ...more: RoomCommand[]) =>
      viewRoom(roomAfter(...PLAYERS, ...start, ...more).room, { kind: 'host', player }, 9_000)
    const [owner, standIn] = [viewOf('owner'), viewOf('ann', gone())]
    assert.deepEqual([owner.standIn, owner.pendingGuesses.length], [null, 1])
    assert.deepEqual([standIn.standIn, standIn.pendingGuesses.length, standIn.may], ['ann', 0, OF_STAND_IN])
  })
})

describe('a player who is kicked', () => {
  const kick = (by: string, player: string): RoomCommand => ({ type: 'kick', player, by })
  const readmit = (player: string): RoomCommand => ({ type: 'readmit', player, by: 'owner' })

  test('cannot come back under any name until readmitted, and then takes the old seat', () => {
    const again: RoomCommand = { ...join('ann'), name: 'another name' } as RoomCommand
    assert.deepEqual(roomAfter(...PLAYERS, kick('owner', 'ann'), again).told, ['kicked'])
    const { room, told } = roomAfter(...PLAYERS, kick('owner', 'ann'), readmit('ann'), again)
    assert.deepEqual([told, room.seats.get('ann')?.name, room.seats.get('ann')?.presence], [['joined'], 'ann', 'in'])
    assert.deepEqual(roomAfter(...PLAYERS, readmit('ann')).told, ['not_in_room'])
  })

  test('is never the owner, nor the host', () => {
    const handed = [...PLAYERS, join('owner'), handOver('owner', 'ann')]
    assert.deepEqual(roomAfter(...handed, kick('ann', 'owner')).told, ['not_owner'])
    assert.deepEqual(roomAfter(...handed, kick('ann', 'ann')).told, ['not_now'])
  })
})

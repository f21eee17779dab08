import type { Verdict } from '../answers/match/verdict.ts'
import { decide } from '../room/decide/decide.ts'
import { READY_WAIT_MS } from '../room/decide/due.ts'
import type { RoomCommand } from '../room/room-commands.ts'
import {
  ROOM_DEFAULTS,
  type RoomEvent,
  type RoomEventBody,
  type RoomSettings,
  type RoundPlan,
} from '../room/room-events.ts'
import { evolve } from '../room/state/evolve.ts'
import type { Room } from '../room/state/room.ts'

const settings: RoomSettings = { ...ROOM_DEFAULTS, rounds: 3 }
/** Four levels before the full picture. */
export const LADDER = [3, 4, 6, 8]
/** How long a level lasts, in milliseconds. */
export const LEVEL_MS = settings.secondsPerLevel * 1000

/** The plan of a round about the n-th item. */
export const plan = (n: number): RoundPlan => ({
  itemId: `item-${n}`,
  pictureId: `picture-${n}`,
  ladder: LADDER,
  choices: null,
})

/** Judges `right` as correct and texts that begin with `near` as almost. */
export const verdictOf = (text: string): Verdict =>
  text.toLowerCase() === 'right' ? 'correct' : text.startsWith('near') ? 'almost' : 'wrong'

/** A room of three rounds with its log and a clock: `act` logs the events of a command, and gives their types or the code of the refusal. */
export const openRoom = (changes: Partial<RoomSettings> = {}) => {
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
    act({ type: 'guess', player, round, level, text, verdictOf })
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
      now += READY_WAIT_MS
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

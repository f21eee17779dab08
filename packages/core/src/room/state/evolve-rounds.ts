import { markPlayed } from '../pictures/evolve-pictures.ts'
import type { RoomEvent } from '../room-events.ts'
import { PlayerMap } from './player-map.ts'
import { currentRound, type Room, type RoomRound } from './room.ts'
import { newClock } from './round-clock.ts'

/** The room with a change of the round in play; as it is in the lobby. */
export const withRound = (room: Room, change: (round: RoomRound) => Partial<RoomRound>): Room => {
  const round = currentRound(room)
  return round ? { ...room, rounds: [...room.rounds.slice(0, -1), { ...round, ...change(round) }] } : room
}

/** The next round waits for the devices. */
export const prepareRound = (room: Room, { plan, at, seq }: Extract<RoomEvent, { type: 'round_prepared' }>): Room => {
  const round: RoomRound = {
    number: room.rounds.length + 1,
    plan,
    phase: 'preparing',
    preparedAt: at,
    preparedSeq: seq,
    clock: newClock(plan.ladder.length, room.settings.secondsPerLevel * 1000),
    ready: new PlayerMap(),
    attempts: new PlayerMap(),
    revealed: null,
    shared: null,
  }
  return { ...(plan.guest ? markPlayed(room, plan.pictureId) : room), rounds: [...room.rounds, round] }
}

/** Moves the times of a round by how long its clock stood still. */
export const delayRound = ({ phase, preparedAt, clock, revealed }: RoomRound, ms: number): Partial<RoomRound> => ({
  preparedAt: phase === 'preparing' ? preparedAt + ms : preparedAt,
  clock: clock.runningSince === null ? clock : { ...clock, runningSince: clock.runningSince + ms },
  revealed: revealed && { ...revealed, at: revealed.at + ms },
})

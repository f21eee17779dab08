import { withRound } from '../state/evolve-rounds.ts'
import { withSeat } from '../state/evolve-seats.ts'
import { currentRound, type Room, type RoomRound } from '../state/room.ts'

/** What the players who could guess earned on average. */
const averageOf = (room: Room, { number, attempts, plan }: RoomRound): number => {
  const guessing = room.seats
    .values()
    .filter(
      ({ player, presence, roundsBefore }) =>
        presence === 'in' && roundsBefore < number && !plan.guest?.knownBy.includes(player),
    )
  const sum = guessing.reduce((all, { player }) => all + (attempts.get(player)?.points ?? 0), 0)
  return Math.round(sum / Math.max(1, guessing.length))
}

/** Players who know the picture earn the average of the others once it is revealed, and what that changes by when the host accepts a guess afterwards. */
export const sharePoints = (room: Room): Room => {
  const round = currentRound(room)
  if (!round?.plan.guest || round.phase !== 'revealed') return room
  const before = round.shared?.points ?? 0
  const points = averageOf(room, round)
  const players =
    round.shared?.players ?? round.plan.guest.knownBy.filter((player) => room.seats.get(player)?.presence === 'in')
  const paid = players.reduce((now, player) => {
    const score = now.seats.get(player)?.score ?? 0
    return withSeat(now, player, { score: score + points - before })
  }, room)
  return withRound(paid, () => ({ shared: { players, points } }))
}

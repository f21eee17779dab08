import { hasFound } from '../../play/attempt.ts'
import { currentRound, type Room, type RoomAttempt } from '../state/room.ts'

/** Who found the item of a revealed round first, and at which level. */
export type FirstFinder = { readonly name: string; readonly level: number }

const rightGuessOf = (attempt: RoomAttempt) =>
  hasFound(attempt) ? attempt.guesses.find(({ verdict, accepted }) => verdict === 'correct' || accepted) : undefined

/** The first to find the item of the round in play, once it is revealed; null before, and where no player found it. */
export const firstFinderOf = (room: Room): FirstFinder | null => {
  const round = currentRound(room)
  if (!round?.revealed) return null
  const finds = [...round.attempts].flatMap(([player, attempt]) => {
    const seat = room.seats.get(player)
    const guess = rightGuessOf(attempt)
    return guess && seat && seat.presence !== 'kicked' ? [{ name: seat.name, level: guess.level, at: guess.at }] : []
  })
  const [first] = finds.sort((a, b) => a.at - b.at)
  return first ? { name: first.name, level: first.level } : null
}

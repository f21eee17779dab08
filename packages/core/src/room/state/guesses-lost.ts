import type { Room, RoomGuess } from './room.ts'

const guessesOf = (room: Room, player: string): RoomGuess[] =>
  room.rounds.flatMap(({ attempts }) => [...(attempts.get(player)?.guesses ?? [])])

const idOf = ({ id, text, at }: RoomGuess): string => id ?? `${at} ${text}`

/** The texts of a player's guesses that one state of a room has and another, which a database went back to, has not; null is no room at all. */
export const guessesLost = (lost: Room, room: Room | null, player: string): string[] => {
  const kept = new Set(room && guessesOf(room, player).map(idOf))
  return guessesOf(lost, player)
    .filter((guess) => !kept.has(idOf(guess)))
    .map(({ text }) => text)
}

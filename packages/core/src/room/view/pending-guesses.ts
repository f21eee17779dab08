import { currentRound, isRight, type Room, shownName } from '../state/room.ts'

/** A guess that the host may take for right; `guess` counts the player's guesses of this round from 0. */
export type PendingGuess = {
  readonly player: string
  readonly name: string
  readonly guess: number
  readonly text: string
}

/** The guesses of the round in play that were almost right, of players who have not found the item and are not muted; sealed ones at the reveal. */
export const pendingGuessesOf = (room: Room): PendingGuess[] =>
  [...(currentRound(room)?.attempts ?? [])].flatMap(([player, attempt]) => {
    const seat = room.seats.get(player)
    if (!seat || seat.muted || isRight(attempt)) return []
    const name = shownName(room, seat)
    return attempt.guesses.flatMap(({ text, verdict, sealed }, guess) =>
      verdict === 'almost' && !sealed ? [{ player, name, guess, text }] : [],
    )
  })

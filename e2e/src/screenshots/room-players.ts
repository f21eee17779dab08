import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from '@pd/contract/client'
import { createPlayerAt } from '@pd/testing/process/api-process'

const POLL_MS = 400
/** Players, and the level at which each guesses right in the first, second and third round: no two of the best have as many points. */
const PLAYERS: readonly (readonly [string, readonly number[]])[] = [
  ['Ann', [2, 3, 2]],
  ['Léa', [3, 2, 4]],
  ['Malik', [4, 3, 3]],
  ['Jonas', [3, 4, 5]],
  ['Inès', [5, 4, 2]],
  ['Tom', [2, 6, 4]],
  ['Chiara', [4, 5, 5]],
  ['Noor', [6, 3, 4]],
  ['Hugo', [5, 5, 3]],
  ['Mila', [3, 7, 6]],
  ['Pablo', [6, 6, 4]],
  ['Zoé', [7, 4, 6]],
]

type Seat = { readonly levels: readonly number[]; readonly visitor: Client; readonly code: string }

const playAlong = async ({ levels, visitor, code }: Seat, answer: (round: number) => string): Promise<void> => {
  const guessed = new Set<number>()
  for (;;) {
    const shown = await visitor.room(code)
    if (!shown.ok || shown.value.state === 'podium') return
    const { round } = shown.value
    if (round && !guessed.has(round.number) && round.level >= (levels[round.number - 1] ?? 1)) {
      guessed.add(round.number)
      await visitor.guessInRoom(code, { round: round.number, level: round.level, text: answer(round.number) })
    }
    await delay(POLL_MS)
  }
}

/** Twelve players join a room and play it to its podium, each right at levels of its own; resolves with the podium. */
export const fillRoom = async (
  url: string,
  code: string,
  answer: () => string,
): Promise<{ played: Promise<unknown> }> => {
  const seats = PLAYERS.map(([name, levels]) => ({ name, levels, code, visitor: createPlayerAt(`${url}/api`) }))
  for (const { visitor, name } of seats) await visitor.joinRoom(code, { name })
  return { played: Promise.all(seats.map((seat) => playAlong(seat, answer))) }
}

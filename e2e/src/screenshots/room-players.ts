import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from '@pd/contract/client'
import { createPlayerAt } from '@pd/testing/process/api-process'

const POLL_MS = 400
const NAMES = ['Ann', 'Léa', 'Malik', 'Jonas', 'Inès', 'Tom', 'Chiara', 'Noor', 'Hugo', 'Mila', 'Pablo', 'Zoé']
const SLOWEST_LEVEL = 6

/** The level at which a player guesses right; it varies with player and round. */
const levelOf = (player: number, round: number): number => 2 + ((player * 5 + round * 3) % SLOWEST_LEVEL) - (player % 2)

type Seat = { readonly player: number; readonly visitor: Client; readonly code: string }

const playAlong = async ({ player, visitor, code }: Seat, answer: (round: number) => string): Promise<void> => {
  const guessed = new Set<number>()
  for (;;) {
    const shown = await visitor.room(code)
    if (!shown.ok || shown.value.state === 'podium') return
    const { round } = shown.value
    if (round && !guessed.has(round.number) && round.level >= levelOf(player, round.number)) {
      guessed.add(round.number)
      await visitor.guessInRoom(code, { round: round.number, level: round.level, text: answer(round.number) })
    }
    await delay(POLL_MS)
  }
}

/** Twelve players join a room and play it to its podium, each guess right at a level of its own; resolves with the podium. */
export const fillRoom = async (
  url: string,
  code: string,
  answer: () => string,
): Promise<{ played: Promise<unknown> }> => {
  const visitors = NAMES.map(() => createPlayerAt(`${url}/api`))
  for (const [player, visitor] of visitors.entries()) await visitor.joinRoom(code, { name: NAMES[player] ?? '' })
  return { played: Promise.all(visitors.map((visitor, player) => playAlong({ player, visitor, code }, answer))) }
}

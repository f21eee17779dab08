import { setTimeout as delay } from 'node:timers/promises'
import { type Client, createClient } from '@pd/contract/client'

const POLL_MS = 400
const NAMES = ['Ann', 'Léa', 'Malik', 'Jonas', 'Inès', 'Tom', 'Chiara', 'Noor', 'Hugo', 'Mila', 'Pablo', 'Zoé']
const SLOWEST_LEVEL = 6

/** The typed client with a cookie of its own, as a browser has one. */
const createVisitor = (url: string): Client => {
  let cookie = ''
  return createClient(`${url}/api`, async (target, init) => {
    const response = await fetch(target, { ...init, headers: { ...init.headers, cookie } })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response
  })
}

/** The level at which a player recognises a picture: early ones are better, nobody always. */
const levelOf = (player: number, round: number): number => 2 + ((player * 5 + round * 3) % SLOWEST_LEVEL) - (player % 2)

const playAlong = async (visitor: Client, code: string, answer: (round: number) => string, player: number) => {
  const guessed = new Set<number>()
  for (;;) {
    const shown = await visitor.room(code)
    if (!shown.ok || shown.value.state === 'ended') return
    const { round } = shown.value
    if (round && !guessed.has(round.number) && round.level >= levelOf(player, round.number)) {
      guessed.add(round.number)
      await visitor.guessInRoom(code, { round: round.number, level: round.level, text: answer(round.number) })
    }
    await delay(POLL_MS)
  }
}

/** Twelve players join a room and play it to its end, each guess right at a level of its own; resolves with the end. */
export const fillRoom = async (
  url: string,
  code: string,
  answer: () => string,
): Promise<{ played: Promise<unknown> }> => {
  const visitors = NAMES.map(() => createVisitor(url))
  for (const [player, visitor] of visitors.entries()) await visitor.joinRoom(code, { name: NAMES[player] ?? '' })
  return { played: Promise.all(visitors.map((visitor, player) => playAlong(visitor, code, answer, player))) }
}

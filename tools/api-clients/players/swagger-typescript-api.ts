import { Api } from '../dist/swagger-typescript-api.ts'
import { createFetch } from './cookies.ts'

/** Plays a game of one round at the API of a URL: tries names until one is right. */
export const play = async (baseUrl: string, names: readonly string[]): Promise<string[]> => {
  const { games } = new Api({ baseUrl, customFetch: createFetch() })
  const begun = await games.newGame({ plan: 'solo', rounds: 1 })
  const verdicts: string[] = []
  let level = 1
  for (const text of names) {
    const { data } = await games.guess(begun.data.id, { round: 1, level, text })
    verdicts.push(data.verdict)
    if (data.verdict === 'correct') break
    level = data.game.rounds[0]?.level ?? level
  }
  return verdicts
}

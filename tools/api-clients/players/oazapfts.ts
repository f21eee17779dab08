import * as api from '../dist/oazapfts.ts'
import { createFetch } from './cookies.ts'

/** Plays a game of one round at the API of a URL: tries names until one is right. */
export const play = async (baseUrl: string, names: readonly string[]): Promise<string[]> => {
  Object.assign(api.defaults, { baseUrl, fetch: createFetch() })
  const begun = await api.newGame({ plan: 'solo', rounds: 1 })
  if (begun.status !== 201) throw new Error(begun.data.code)
  const { id } = begun.data
  const verdicts: string[] = []
  let level = 1
  for (const text of names) {
    const answer = await api.guess(id, { round: 1, level, text })
    if (answer.status !== 200) throw new Error(answer.data.code)
    verdicts.push(answer.data.verdict)
    if (answer.data.verdict === 'correct') break
    level = answer.data.game.rounds[0]?.level ?? level
  }
  return verdicts
}

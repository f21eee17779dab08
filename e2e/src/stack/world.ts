import assert from 'node:assert/strict'
import type { Client, GameView } from '@pd/contract/client'
import { until } from './docker.ts'
import type { Stack } from './stack.ts'

export const LASTING = ['api', 'db', 'front', 'proxy']
export const JOBS = ['import', 'migrate', 'secrets', 'worker']

type Health = { readonly status: number; readonly checks: Readonly<Record<string, { readonly ok: boolean }>> }

/** A stack that several files of tests look at, one after the other; it is up before the first of them. */
export const createWorld = (stackOf: () => Stack) => {
  const ask = (path: string): Promise<Response> => fetch(stackOf().url + path)
  const health = async (): Promise<Health> => {
    const answer = await ask('/health')
    return { status: answer.status, checks: (await answer.json()).checks }
  }
  const namesOf = async (gameId: string): Promise<string[]> => {
    const sql = `select name from round join item_name using (item_id) where game_id = '${gameId}' and kind <> 'alias'
      and locale in ('en', 'und') order by number`
    return (await stackOf().query(sql)).map(([name = '']) => name)
  }
  return {
    get stack(): Stack {
      return stackOf()
    },
    ask,
    healthIs: (status: number) => until(health, (answer) => answer.status === status),
    /** The answers of a game, round by round, as only the database knows them. */
    namesOf,
    newGame: async (client: Client): Promise<GameView> => {
      const answer = await client.newGame({ mode: 'solo', rounds: 3, difficulty: 'normal', language: 'en' })
      assert.ok(answer.ok)
      return answer.value
    },
    guessRight: async (client: Client, game: GameView) => {
      const round = game.rounds.at(-1)
      assert.ok(round)
      const text = (await namesOf(game.id))[round.number - 1] ?? ''
      return client.guess(game.id, { round: round.number, level: round.level, text })
    },
  }
}

export type World = ReturnType<typeof createWorld>

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Client, GameView } from '@pd/contract/client'
import { until } from '../docker.ts'
import type { Stack } from '../stack.ts'

/** The services that keep running. */
export const LASTING = ['api', 'db', 'decoder', 'front', 'nightly', 'proxy', 'uploads', 'valkey']
/** The services that do one job at the start and end. */
export const JOBS = ['import', 'migrate', 'secrets', 'worker']

type Health = { readonly status: number; readonly checks: Readonly<Record<string, { readonly ok: boolean }>> }

/** What tests do with a running stack. `stackOf` is called when a test runs, so the stack may be opened after this call. */
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
      const answer = await client.newGame({ plan: 'solo', rounds: 3, difficulty: 'normal', language: 'en' })
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

/** A running stack with the helpers of its tests, from `createWorld`. */
export type World = ReturnType<typeof createWorld>

/** Tests that share one running stack, by title, in the order in which they run. */
export type StackTests = Readonly<Record<string, (world: World, context: TestContext) => Promise<void>>>

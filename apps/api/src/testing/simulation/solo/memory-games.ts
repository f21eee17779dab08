import type { Game } from '@pd/core'
import type { GameStore } from '@pd/store'

type Calls = Pick<GameStore, 'create' | 'find' | 'change'>

/** Games of one player each in a database in memory; the calls of processes come to it late, or never. */
export type GameDatabase = {
  readonly [K in keyof Calls]: (...args: Parameters<Calls[K]>) => Awaited<ReturnType<Calls[K]>>
} & {
  /** Loses every commit after a moment. */
  loseAfter(at: number): void
  /** Whether it has a guess now. */
  has(gameId: string, text: string): boolean
}

type Commit = { readonly at: number; readonly id: string; readonly before: Game | undefined }

/** Makes the database. */
export const createMemoryGames = (now: () => number): GameDatabase => {
  const games = new Map<string, Game>()
  let commits: Commit[] = []
  const keep = (game: Game): void => {
    commits.push({ at: now(), id: game.id, before: games.get(game.id) })
    if (commits.length > 4_000) commits = commits.slice(-2_000)
    games.set(game.id, game)
  }
  const find: GameDatabase['find'] = (id, playerId) => {
    const game = games.get(id)
    return game?.playerId === playerId ? game : null
  }
  return {
    create: keep,
    find,
    change: ({ id, playerId }, decide) => {
      const game = find(id, playerId)
      if (game === null) return null
      const decided = decide(game)
      if (!decided.ok) return decided
      const { value } = decided
      const rounds = game.rounds.map((round) => (round.number === value.number ? value : round))
      keep({ ...game, rounds })
      return { ok: true, value: { ...game, rounds } }
    },
    loseAfter: (at) => {
      while ((commits.at(-1)?.at ?? at) > at) {
        const { id, before } = commits.pop() as Commit
        if (before) games.set(id, before)
        else games.delete(id)
      }
    },
    has: (gameId, text) =>
      games.get(gameId)?.rounds.some(({ guesses }) => guesses.some((guess) => guess.text === text)) ?? false,
  }
}

import { type Game, PLANS } from '@pd/core'
import type { Db } from '../database/tables.ts'

/**
 * A row for each of the player's other games of the same kind, pack and difficulty: its points, and null for one that is not finished or not as
 * long where a game has a number of rounds. The sum is a query of its own for each game: grouped, MySQL reads the games of all players in the order of their ids.
 */
const scoresLike = (db: Db, { id, playerId, plan, difficulty, packId, rounds }: Game) =>
  db
    .selectFrom('game')
    .select('game.started_at as startedAt')
    .select((game) =>
      game
        .selectFrom('round')
        .whereRef('round.game_id', '=', 'game.id')
        .select(({ fn }) => fn.sum<number>('round.points').as('points'))
        .$if(PLANS[plan].limit === null, (like) =>
          like
            .having(({ fn }) => fn.count('round.number'), '=', rounds.length)
            .having(({ fn }) => fn.count('round.outcome'), '=', rounds.length),
        )
        .as('score'),
    )
    .where('game.player_id', '=', playerId)
    .where('game.id', '!=', id)
    .where('game.plan', '=', plan)
    .where('game.difficulty', '=', difficulty)
    .where('game.pack_id', packId === null ? 'is' : '=', packId)

/** The most points that the player has in another finished game like this one; null when there is none. */
export const bestScore = async (db: Db, game: Game): Promise<number | null> => {
  const best = await db
    .selectFrom(scoresLike(db, game).as('other'))
    .select(({ fn }) => fn.max<number | string | null>('other.score').as('score'))
    .executeTakeFirst()
  return best?.score == null ? null : Number(best.score)
}

/** The points of the player's last finished game like this one before it; null when there is none. */
export const lastScore = async (db: Db, game: Game): Promise<number | null> => {
  const last = await db
    .selectFrom(scoresLike(db, game).as('other'))
    .select('other.score')
    .where('other.score', 'is not', null)
    .where('other.startedAt', '<', game.startedAt)
    .orderBy('other.startedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.score == null ? null : Number(last.score)
}

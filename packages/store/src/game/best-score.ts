import type { Game } from '@pd/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** The points of the player's finished games of the same kind, pack, difficulty and number of rounds, but this one. */
const scoresLike = (db: Kysely<Tables>, { id, playerId, plan, difficulty, packId, rounds }: Game) =>
  db
    .selectFrom('game')
    .innerJoin('round', 'round.game_id', 'game.id')
    .select((eb) => eb.fn.sum<number>('round.points').as('score'))
    .where('game.player_id', '=', playerId)
    .where('game.id', '!=', id)
    .where('game.plan', '=', plan)
    .where('game.difficulty', '=', difficulty)
    .where('game.pack_id', packId === null ? 'is' : '=', packId)
    .groupBy('game.id')
    .having((eb) => eb.fn.count('round.number'), '=', rounds.length)
    .having((eb) => eb.fn.count('round.outcome'), '=', rounds.length)

/** The most points that the player has in another finished game like this one; null when there is none. */
export const bestScore = async (db: Kysely<Tables>, game: Game): Promise<number | null> => {
  const best = await db
    .selectFrom(scoresLike(db, game).as('other'))
    .select((eb) => eb.fn.max<number | string | null>('other.score').as('score'))
    .executeTakeFirst()
  return best?.score == null ? null : Number(best.score)
}

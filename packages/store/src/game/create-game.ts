import type { Game } from '@pd/core'
import type { Tx } from '../database/tables.ts'
import { roundRow } from './rows.ts'

/** Keeps the player of a game, if it is their first. */
export const keepPlayer = (tx: Tx, game: Game) =>
  tx
    .insertInto('player')
    .values({ id: game.playerId, created_at: game.startedAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()

/** Inserts a game with its rounds; its player is there. */
export const insertGame = async (tx: Tx, game: Game): Promise<void> => {
  await tx
    .insertInto('game')
    .values({
      id: game.id,
      player_id: game.playerId,
      plan: game.plan,
      difficulty: game.difficulty,
      language: game.language,
      pack_id: game.packId,
      started_at: game.startedAt,
    })
    .execute()
  await tx
    .insertInto('round')
    .values(game.rounds.map((round) => roundRow(game.id, round)))
    .execute()
}

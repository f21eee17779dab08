import { type Game, itemResultOf, type Round } from '@pd/core'
import type { Tx } from '../database/tables.ts'

/** Keeps how a round ended that is the player's first attempt at its item; does nothing for a round that is played, or that says nothing of its item. */
export const keepFirstAttempt = async (
  tx: Tx,
  game: Game,
  { round, now }: { readonly round: Round; readonly now: number },
): Promise<void> => {
  const result = itemResultOf(game, round)
  if (result === null) return
  await tx
    .insertInto('first_attempt')
    .values({ player_id: game.playerId, item_id: round.itemId, ...result, at: now, rated: 0 })
    .onConflict((conflict) => conflict.columns(['player_id', 'item_id']).doNothing())
    .execute()
}

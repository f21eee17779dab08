import { dropEntries } from '../board/keep-entry.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'

const GAMES_A_STEP = 100

const deleteGames = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  for (const table of ['guess', 'round', 'daily_game', 'duel_game'] as const)
    await tx.deleteFrom(table).where('game_id', 'in', ids).execute()
  await tx.deleteFrom('game').where('id', 'in', ids).execute()
}

/** The games of a player, a hundred at a time, so that no statement has more values than a database takes. */
const deleteGamesOf = async (tx: Tx, playerId: string): Promise<void> => {
  for (;;) {
    const games = tx.selectFrom('game').select('id').where('player_id', '=', playerId).limit(GAMES_A_STEP)
    const ids = (await games.execute()).map(({ id }) => id)
    if (ids.length === 0) return
    await deleteGames(tx, ids)
  }
}

/**
 * Deletes a player with all games; what others did in the same duel or room stays. Does nothing for an unknown player. The row of the player is
 * the lock: no game begins meanwhile.
 */
export const forget = (db: Db, playerId: string): Promise<void> =>
  transact(db, async (tx) => {
    // a player of rooms alone has no row in player
    await tx.deleteFrom('guest_picture').where('player_id', '=', playerId).execute()
    const player = tx.selectFrom('player').select('id').where('id', '=', playerId).forUpdate()
    if ((await player.executeTakeFirst()) === undefined) return
    await deleteGamesOf(tx, playerId)
    await dropEntries(tx, playerId)
    for (const table of ['board_player', 'first_attempt', 'player_rating', 'device_code'] as const)
      await tx.deleteFrom(table).where('player_id', '=', playerId).execute()
    await tx.updateTable('room_opener').set({ player: '' }).where('player', '=', playerId).execute()
    await tx.deleteFrom('player').where('id', '=', playerId).execute()
  })

import type { Game } from '@pd/core'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { insertGame, keepPlayer } from '../game/create-game.ts'
import { findGame, gamesByIds } from '../game/read-games.ts'

/** One player of a duel: the challenger is the first of them. */
export type Duelist = { readonly name: string | null; readonly game: Game }

/** A game that goes into the duel of an id, and what its player wants to be called. */
type DuelEntry = Duelist & { readonly id: string }

/** The duel that a game is in, or null. */
const duelOf = async (db: Db, gameId: string): Promise<string | null> =>
  (await db.selectFrom('duel_game').select('duel_id as id').where('game_id', '=', gameId).executeTakeFirst())?.id ??
  null

const insertEntry = (tx: Tx, { id, name, game }: DuelEntry, place: number) =>
  tx.insertInto('duel_game').values({ duel_id: id, place, player_id: game.playerId, game_id: game.id, name }).execute()

/**
 * Makes a duel of a game that is kept; returns the id of the duel that the game is in, which may be an earlier one. The row of the game is the
 * lock: of two requests at once the second finds the duel of the first.
 */
const open = (db: Db, entry: DuelEntry): Promise<string> =>
  transact(db, async (tx) => {
    await tx.selectFrom('game').select('id').where('id', '=', entry.game.id).forUpdate().executeTakeFirstOrThrow()
    const known = await duelOf(tx, entry.game.id)
    if (known === null) await insertEntry(tx, entry, 1)
    return known ?? entry.id
  })

/** The players of a duel in the order of joining, with their games; none when there is no such duel. */
const find = async (db: Db, id: string): Promise<Duelist[]> => {
  const entries = await db
    .selectFrom('duel_game')
    .select(['game_id as gameId', 'name'])
    .where('duel_id', '=', id)
    .orderBy('place')
    .execute()
  const games = await gamesByIds(
    db,
    entries.map(({ gameId }) => gameId),
  )
  return entries.flatMap(({ gameId, name }) => {
    const game = games.get(gameId)
    return game ? [{ name, game }] : []
  })
}

/**
 * Keeps a game for a duel that is there, unless its player has one in it: that one is returned then. Null when the duel has `most` players.
 * The first row is the lock: players join one after the other. A duel whose players were all deleted is full.
 */
const join = (db: Db, entry: DuelEntry, most: number): Promise<Game | null> =>
  transact(db, async (tx) => {
    const { id, game } = entry
    await keepPlayer(tx, game)
    const inDuel = tx.selectFrom('duel_game').where('duel_id', '=', id)
    const first = inDuel.select('place').orderBy('place').limit(1).forUpdate()
    if ((await first.executeTakeFirst()) === undefined) return null
    const own = await inDuel.select('game_id as id').where('player_id', '=', game.playerId).executeTakeFirst()
    if (own) return findGame(tx, { id: own.id, playerId: game.playerId })
    const last = await inDuel.select('place').orderBy('place', 'desc').limit(1).executeTakeFirstOrThrow()
    if (last.place >= most) return null
    await insertGame(tx, game)
    await insertEntry(tx, entry, last.place + 1)
    return game
  })

/** Duels: games of several players about the same pictures. */
export const createDuelStore = (db: Db) => queriesOver(db, { open, of: duelOf, find, join })
export type DuelStore = ReturnType<typeof createDuelStore>

import type { Day } from '@pd/core'
import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { gamesAfter } from '../game/read-games.ts'
import { forget } from './forget.ts'

/** What is kept of a player beside games; times are epoch milliseconds. */
export type PlayerRecord = {
  readonly id: string
  readonly createdAt: number
  /** The nickname on the boards. */
  readonly name: string | null
  /** The Glicko-2 rating, once the player has one. */
  readonly rating: { readonly value: number; readonly deviation: number; readonly plays: number } | null
  readonly dailies: readonly { readonly day: Day; readonly gameId: string; readonly isRated: boolean }[]
  readonly boards: readonly { readonly board: string; readonly points: number; readonly durationMs: number }[]
  readonly duels: readonly { readonly duelId: string; readonly gameId: string; readonly name: string | null }[]
  /** The rooms that the player opened and that are not deleted yet. */
  readonly rooms: readonly { readonly code: string; readonly openedAt: number }[]
}

const dailiesOf = async (db: Db, playerId: string): Promise<PlayerRecord['dailies']> => {
  const rows = await db
    .selectFrom('daily_game')
    .select(['day', 'game_id as gameId', 'rated'])
    .where('player_id', '=', playerId)
    .execute()
  return rows.map(({ rated, ...row }) => ({ ...row, isRated: rated === 1 }))
}

const ratingOf = async (db: Db, playerId: string): Promise<PlayerRecord['rating']> => {
  const rows = db.selectFrom('player_rating').select(['value', 'deviation', 'plays'])
  return (await rows.where('player_id', '=', playerId).executeTakeFirst()) ?? null
}

const nameOf = async (db: Db, playerId: string): Promise<string | null> => {
  const rows = db.selectFrom('board_player').select('name').where('player_id', '=', playerId)
  return (await rows.executeTakeFirst())?.name ?? null
}

const roomsOf = (db: Db, playerId: string): Promise<{ code: string; openedAt: number }[]> =>
  db
    .selectFrom('room_opener')
    .innerJoin('room', 'room.id', 'room_opener.room_id')
    .select(['room.code', 'room.opened_at as openedAt'])
    .where('room_opener.player', '=', playerId)
    .execute()

/** The names of each picture that a player, also one of rooms alone, gave to rooms which still live. */
const picturesOf = async (db: Db, playerId: string): Promise<string[][]> => {
  const rows = db.selectFrom('guest_picture').select('names').where('player_id', '=', playerId)
  return (await rows.execute()).map(({ names }) => JSON.parse(names) as string[])
}

/** All but the games; null for an unknown player. */
const record = async (db: Db, id: string): Promise<PlayerRecord | null> => {
  const player = await db.selectFrom('player').select('created_at').where('id', '=', id).executeTakeFirst()
  if (!player) return null
  return {
    id,
    createdAt: player.created_at,
    name: await nameOf(db, id),
    rating: await ratingOf(db, id),
    dailies: await dailiesOf(db, id),
    boards: await db
      .selectFrom('board_entry')
      .select(['board', 'points', 'duration_ms as durationMs'])
      .where('player_id', '=', id)
      .execute(),
    duels: await db
      .selectFrom('duel_game')
      .select(['duel_id as duelId', 'game_id as gameId', 'name'])
      .where('player_id', '=', id)
      .execute(),
    rooms: await roomsOf(db, id),
  }
}

/**
 * Up to `limit` players by their ids, from the one after `afterId` on; of each whether one of their games, or their first visit, began at
 * `since` or later.
 */
const activityAfter = async (db: Db, afterId: string, { since, limit }: { since: number; limit: number }) => {
  const players = await db
    .selectFrom('player')
    .select((eb) => [
      'player.id',
      'player.created_at as createdAt',
      eb
        .selectFrom('game')
        .select('game.started_at')
        .whereRef('game.player_id', '=', 'player.id')
        .orderBy('game.started_at', 'desc')
        .limit(1)
        .as('playedAt'),
    ])
    .where('player.id', '>', afterId)
    .orderBy('player.id')
    .limit(limit)
    .execute()
  return players.map(({ id, createdAt, playedAt }) => ({ id, isActive: Math.max(createdAt, playedAt ?? 0) >= since }))
}

/** What the game keeps of single players, for them to see and to have deleted. */
export const createPersonalStore = (db: Db) => ({
  ...queriesOver(db, { record, pictures: picturesOf, forget, activityAfter }),
  /** Up to `limit` games of a player by their ids, from the one after `afterId` on. */
  gamesAfter: (playerId: string, afterId: string, limit: number) => gamesAfter(db, { playerId, id: afterId }, limit),
})
export type PersonalStore = ReturnType<typeof createPersonalStore>

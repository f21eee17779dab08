import type { BoardEntry, BoardName, DailyFind, Day } from '@pd/core'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { dropEntries, keepEntry } from './keep-entry.ts'

/** A line of a board; players with the same points and time share a place. */
export type BoardRow = {
  readonly playerId: string
  readonly name: string
  readonly points: number
  readonly durationMs: number
}

/** The best of a board, and how many results it has beside those set aside. */
type BoardTop = { readonly rows: readonly BoardRow[]; readonly players: number; readonly aside: number }

/** The result of a player on a board: the place is null for one that is set aside. */
export type OwnPlace = BoardEntry & { readonly place: number | null }

/** A player's nickname, and the result on a board where there is one. */
type OwnBoard = { readonly name: string; readonly own: OwnPlace | null }

/** The entries of boards that follow from what a player has found. */
type DecideEntries = (finds: readonly DailyFind[]) => ReadonlyMap<BoardName, BoardEntry | null>

/** The row of the player is the lock: entries of one player follow each other. */
const lockPlayer = async (tx: Tx, playerId: string): Promise<boolean> =>
  (await tx.selectFrom('player').select('id').where('id', '=', playerId).forUpdate().executeTakeFirst()) !== undefined

/** Puts a player on the boards under a nickname, or renames the player; null takes the player off all of them. */
const setName = (db: Db, playerId: string, name: string | null): Promise<void> =>
  transact(db, async (tx) => {
    if (!(await lockPlayer(tx, playerId))) return
    await tx.deleteFrom('board_player').where('player_id', '=', playerId).execute()
    if (name === null) await dropEntries(tx, playerId)
    else await tx.insertInto('board_player').values({ player_id: playerId, name }).execute()
  })

const selectFinds = async (tx: Tx, playerId: string, days: readonly Day[]): Promise<DailyFind[]> => {
  const rows = await tx
    .selectFrom('daily_game')
    .innerJoin('game', 'game.id', 'daily_game.game_id')
    .innerJoin('round', 'round.game_id', 'daily_game.game_id')
    .innerJoin('guess', 'guess.game_id', 'daily_game.game_id')
    .select(['daily_game.day', 'round.points', 'game.started_at', 'guess.at', 'guess.text'])
    .where('daily_game.player_id', '=', playerId)
    .where('daily_game.day', 'in', days)
    .where('daily_game.rated', '=', 1)
    .where('round.outcome', '=', 'found')
    .where('guess.verdict', '=', 'correct')
    .execute()
  return rows.map(({ day, points, started_at, at, text }) => ({
    day,
    points,
    durationMs: Math.max(0, at - started_at),
    letters: [...text].length,
  }))
}

const enter = (db: Db, { playerId, days }: { playerId: string; days: readonly Day[] }, decide: DecideEntries) =>
  transact(db, async (tx) => {
    if (!(await lockPlayer(tx, playerId))) return
    const named = await tx
      .selectFrom('board_player')
      .select('name')
      .where('player_id', '=', playerId)
      .executeTakeFirst()
    if (!named) return
    const entries = decide(await selectFinds(tx, playerId, days))
    for (const [board, entry] of entries) if (entry) await keepEntry(tx, { playerId, board }, entry)
  })

/** How many results of a board are set aside. */
const countAside = (db: Db, board: BoardName) =>
  db.selectFrom('board_count').select('players').where('board', '=', board).where('points', '=', -1)

/** The best of a board, in one query; where no result has a place, a second one counts those set aside. */
const top = async (db: Db, board: BoardName, limit: number): Promise<BoardTop> => {
  const rows = await db
    .selectFrom('board_entry as entry')
    .innerJoin('board_player as player', 'player.player_id', 'entry.player_id')
    .select((eb) => [
      'entry.player_id as playerId',
      'player.name',
      'entry.points',
      'entry.duration_ms as durationMs',
      eb
        .selectFrom('board_count')
        .select((count) => count.fn.sum<number>('players').as('players'))
        .where('board', '=', board)
        .where('points', '>=', 0)
        .as('players'),
      countAside(db, board).as('aside'),
    ])
    .where('entry.board', '=', board)
    .where('entry.aside', '=', 0)
    .orderBy('entry.points', 'desc')
    .orderBy('entry.duration_ms')
    .limit(limit)
    .execute()
  const [first] = rows
  if (!first) {
    const aside = await countAside(db, board).executeTakeFirst()
    return { rows: [], players: 0, aside: aside?.players ?? 0 }
  }
  return {
    rows: rows.map(({ playerId, name, points, durationMs }) => ({ playerId, name, points, durationMs })),
    players: Number(first.players ?? 0),
    aside: Number(first.aside ?? 0),
  }
}

/** The player's own place, in one query; null for a player without a nickname. */
const own = async (db: Db, playerId: string, board: BoardName): Promise<OwnBoard | null> => {
  const row = await db
    .selectFrom('board_player as player')
    .leftJoin('board_entry as entry', (join) =>
      join.onRef('entry.player_id', '=', 'player.player_id').on('entry.board', '=', board),
    )
    .select((eb) => [
      'player.name',
      'entry.points',
      'entry.duration_ms as durationMs',
      'entry.aside',
      eb
        .selectFrom('board_count as better')
        .select((count) => count.fn.sum<number>('better.players').as('players'))
        .where('better.board', '=', board)
        .whereRef('better.points', '>', 'entry.points')
        .as('better'),
      eb
        .selectFrom('board_entry as faster')
        .select((count) => count.fn.countAll<number>().as('players'))
        .where('faster.board', '=', board)
        .where('faster.aside', '=', 0)
        .whereRef('faster.points', '=', 'entry.points')
        .whereRef('faster.duration_ms', '<', 'entry.duration_ms')
        .as('faster'),
    ])
    .where('player.player_id', '=', playerId)
    .executeTakeFirst()
  if (!row) return null
  const { name, points, durationMs, aside } = row
  if (points === null || durationMs === null) return { name, own: null }
  const place = aside === 1 ? null : 1 + Number(row.better ?? 0) + Number(row.faster ?? 0)
  return { name, own: { points, durationMs, isAside: aside === 1, place } }
}

/** The boards of days and weeks. */
export const createBoardStore = (db: Db) => ({
  ...queriesOver(db, { name: setName, top, own }),
  /** Hands the rated dailies of some days that the player has found to `decide`, and keeps the entries that it returns; does nothing for a player without a nickname. */
  enter: (playerId: string, days: readonly Day[], decide: DecideEntries) => enter(db, { playerId, days }, decide),
})
export type BoardStore = ReturnType<typeof createBoardStore>

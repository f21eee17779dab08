import type { BoardEntry, BoardName } from '@pd/core'
import type { Tx } from '../database/tables.ts'
import { upsert } from '../database/upsert.ts'

type Key = { readonly playerId: string; readonly board: BoardName }
type Counted = Pick<BoardEntry, 'points' | 'isAside'>

/** Results that are set aside are counted apart from those of any points. */
const countedAt = ({ points, isAside }: Counted): number => (isAside ? -1 : points)

/** Adds to the number of players who have some points on a board. */
const addPlayers = async (tx: Tx, board: BoardName, { points, players }: { points: number; players: number }) =>
  upsert(
    tx
      .updateTable('board_count')
      .set((eb) => ({ players: eb('players', '+', players) }))
      .where('board', '=', board)
      .where('points', '=', points),
    tx.insertInto('board_count').values({ board, points, players }),
  )

const countOff = (tx: Tx, board: BoardName, entry: Counted) =>
  addPlayers(tx, board, { points: countedAt(entry), players: -1 })

/** Keeps the entry of a player in the place of an earlier one, and counts it. */
export const keepEntry = async (tx: Tx, { playerId, board }: Key, entry: BoardEntry): Promise<void> => {
  const known = await tx
    .selectFrom('board_entry')
    .select(['points', 'aside'])
    .where('player_id', '=', playerId)
    .where('board', '=', board)
    .executeTakeFirst()
  if (known) await countOff(tx, board, { points: known.points, isAside: known.aside === 1 })
  await tx.deleteFrom('board_entry').where('player_id', '=', playerId).where('board', '=', board).execute()
  const { points, durationMs, isAside } = entry
  const row = { player_id: playerId, board, points, duration_ms: durationMs, aside: isAside ? 1 : 0 } as const
  await tx.insertInto('board_entry').values(row).execute()
  await addPlayers(tx, board, { points: countedAt(entry), players: 1 })
}

/** Takes all entries of a player off their boards. */
export const dropEntries = async (tx: Tx, playerId: string): Promise<void> => {
  const known = await tx
    .selectFrom('board_entry')
    .select(['board', 'points', 'aside'])
    .where('player_id', '=', playerId)
    .execute()
  for (const { board, points, aside } of known) await countOff(tx, board, { points, isAside: aside === 1 })
  await tx.deleteFrom('board_entry').where('player_id', '=', playerId).execute()
}

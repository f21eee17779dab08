import type { Tables } from '../database/tables.ts'

/** A room as it is found; what happened in it is its log. */
export type RoomRecord = {
  readonly id: string
  /** What people type to get there. */
  readonly code: string
  readonly openedAt: number
  readonly endedAt: number | null
}

/** A room from its row. */
export const recordOf = (row: Tables['room']): RoomRecord => ({
  id: row.id,
  code: row.code,
  openedAt: row.opened_at,
  endedAt: row.ended_at,
})

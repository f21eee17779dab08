import type { Tables } from '../database/tables.ts'
import type { RoomRecord } from './room-store.ts'

export const recordOf = (row: Tables['room']): RoomRecord => ({
  id: row.id,
  code: row.code,
  openedAt: row.opened_at,
  endedAt: row.ended_at,
})

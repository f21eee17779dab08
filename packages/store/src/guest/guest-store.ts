import { sql } from 'kysely'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tables } from '../database/tables.ts'

/** A picture that a player gave to a room; its file is kept beside the store. */
export type GuestPictureRecord = {
  readonly id: string
  readonly roomId: string
  readonly playerId: string
  /** What it shows, the name that is shown first. */
  readonly names: readonly string[]
  readonly language: string
  /** 0 while the file is made. */
  readonly width: number
  readonly height: number
}

/** Which room a picture belongs to, and the newest event of that room; null where the room is gone. */
export type GuestPictureRoom = {
  readonly id: string
  readonly newest: { readonly type: string; readonly at: number } | null
}

/** A picture; null where it is deleted. */
const find = async (db: Db, id: string): Promise<GuestPictureRecord | null> => {
  const row = await db.selectFrom('guest_picture').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { room_id: roomId, player_id: playerId, names, ...rest } = row
  return { ...rest, roomId, playerId, names: JSON.parse(names) as string[] }
}

const newestIn = <C extends 'type' | 'at'>(column: C) =>
  sql<Tables['room_event'][C] | null>`(select ${sql.ref(`room_event.${column}`)} from room_event
    where room_event.room_id = guest_picture.room_id order by seq desc limit 1)`

/** Up to `limit` pictures with an id above `after`, in the order of ids. */
const roomsOf = async (db: Db, after: string, limit: number): Promise<GuestPictureRoom[]> => {
  const rows = await db
    .selectFrom('guest_picture')
    .select(['id', newestIn('type').as('type'), newestIn('at').as('at')])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, type, at }) => ({
    id,
    newest: type === null || at === null ? null : { type, at: Number(at) },
  }))
}

/** The pictures that players gave to rooms which still live. */
export const createGuestStore = (db: Db) => ({
  ...queriesOver(db, { find, roomsOf }),
  add: async ({ id, roomId, playerId, names, language, width, height }: GuestPictureRecord): Promise<void> => {
    const row = { id, room_id: roomId, player_id: playerId, names: JSON.stringify(names), language, width, height }
    await db.insertInto('guest_picture').values(row).execute()
  },
  /** Keeps the size of a picture whose file is made. */
  made: async (id: string, { width, height }: Pick<GuestPictureRecord, 'width' | 'height'>): Promise<void> => {
    await db.updateTable('guest_picture').set({ width, height }).where('id', '=', id).execute()
  },
  remove: async (id: string): Promise<void> => {
    await db.deleteFrom('guest_picture').where('id', '=', id).execute()
  },
})
export type GuestStore = ReturnType<typeof createGuestStore>

import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'

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

/** The pictures that players gave to rooms which still live. */
export type GuestStore = {
  add(picture: GuestPictureRecord): Promise<void>
  /** Keeps the size of a picture whose file is made. */
  made(id: string, size: { readonly width: number; readonly height: number }): Promise<void>
  /** A picture; null where it is deleted. */
  find(id: string): Promise<GuestPictureRecord | null>
  remove(id: string): Promise<void>
  /** Up to `limit` pictures with an id above `after`, in the order of ids. */
  roomsOf(after: string, limit: number): Promise<GuestPictureRoom[]>
}

type Db = Kysely<Tables>

const find = async (db: Db, id: string): Promise<GuestPictureRecord | null> => {
  const row = await db.selectFrom('guest_picture').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { room_id: roomId, player_id: playerId, names, ...rest } = row
  return { ...rest, roomId, playerId, names: JSON.parse(names) as string[] }
}

const newestIn = <C extends 'type' | 'at'>(column: C) =>
  sql<Tables['room_event'][C] | null>`(select ${sql.ref(`room_event.${column}`)} from room_event
    where room_event.room_id = guest_picture.room_id order by seq desc limit 1)`

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

/** The pictures of guests in an open database. */
export const createGuestStore = (db: Db): GuestStore => ({
  add: async ({ id, roomId, playerId, names, language, width, height }) => {
    const row = { id, room_id: roomId, player_id: playerId, names: JSON.stringify(names), language, width, height }
    await db.insertInto('guest_picture').values(row).execute()
  },
  made: async (id, { width, height }) => {
    await db.updateTable('guest_picture').set({ width, height }).where('id', '=', id).execute()
  },
  find: (id) => find(db, id),
  remove: async (id) => {
    await db.deleteFrom('guest_picture').where('id', '=', id).execute()
  },
  roomsOf: (after, limit) => roomsOf(db, after, limit),
})

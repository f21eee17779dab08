import { isTaken } from '../database/errors/errors.ts'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tables } from '../database/tables.ts'
import { arriveUpload } from './arrive.ts'
import { claimUploads, endLease, renewLease } from './queue.ts'
import { changeRow, rowOf, uploadOf } from './rows.ts'
import type { ListedUpload, PackPicture, Upload, UploadChange, UploadList, UploadState } from './upload-types.ts'

/** Adds an upload; false when there is one of this id. */
const add = async (db: Db, upload: Upload): Promise<boolean> => {
  try {
    await db.insertInto('upload').values(rowOf(upload)).execute()
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

type Change = { readonly id: string; readonly from: readonly UploadState[]; readonly set: Partial<Tables['upload']> }

const change = async (db: Db, { id, from, set }: Change): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('upload')
    .set(set)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

const listed = (db: Db, packId: string) =>
  db
    .selectFrom('upload')
    .leftJoin('picture', 'picture.id', 'upload.other_id')
    .selectAll('upload')
    .select('picture.item_id as other_item')
    .where('pack_id', '=', packId)

const list = async (db: Db, { packId, addedSince, limit }: UploadList): Promise<ListedUpload[]> => {
  const others = await listed(db, packId).where('state', '!=', 'added').orderBy('at', 'desc').limit(limit).execute()
  const added = await listed(db, packId)
    .where('state', '=', 'added')
    .where('at', '>=', addedSince)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return [...others, ...added]
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
    .map((row) => ({ ...uploadOf(row), otherItemId: row.other_item }))
}

/** The number of uploads of a pack by their state. */
const counts = async (db: Db, packId: string): Promise<Partial<Record<UploadState, number>>> => {
  const rows = await db
    .selectFrom('upload')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('pack_id', '=', packId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** The pictures in play of a pack. */
const pictures = async (db: Db, packId: string): Promise<PackPicture[]> => {
  const rows = await db
    .selectFrom('item')
    .innerJoin('picture', 'picture.item_id', 'item.id')
    .leftJoin('picture_audit', 'picture_audit.picture_id', 'picture.id')
    .select(['picture.id', 'picture.item_id as itemId', 'picture.sha256', 'dhash', 'luma', 'spread'])
    .where('item.pack_id', '=', packId)
    .where('item.retired_at', 'is', null)
    .where('picture.retired_at', 'is', null)
    .execute()
  return rows.map(({ dhash, luma, spread, ...picture }) => ({
    ...picture,
    look: dhash === null || luma === null || spread === null ? null : { dhash, luma, spread },
  }))
}

type Waiting = { readonly state: UploadState; readonly at: number; readonly limit: number }

const before = async (db: Db, { state, at, limit }: Waiting): Promise<Upload[]> => {
  const rows = await db
    .selectFrom('upload')
    .selectAll()
    .where('state', '=', state)
    .where('at', '<', at)
    .orderBy('at')
    .limit(limit)
    .execute()
  return rows.map(uploadOf)
}

/** The files that curators upload, and the queue of those that a worker adds to the library. */
export const createUploadStore = (db: Db) => ({
  ...queriesOver(db, {
    add,
    arrived: arriveUpload,
    list,
    counts,
    claim: claimUploads,
    renew: renewLease,
    release: endLease,
    pictures,
  }),
  find: async (id: string): Promise<Upload | null> => {
    const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? uploadOf(row) : null
  },
  /** How many files are being received. */
  receiving: async (): Promise<number> => {
    const { count } = await db
      .selectFrom('upload')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', '=', 'receiving')
      .executeTakeFirstOrThrow()
    return Number(count)
  },
  /** Changes an upload that is in one of some states; false when it is in another. */
  change: (id: string, from: readonly UploadState[], set: UploadChange): Promise<boolean> =>
    change(db, { id, from, set: changeRow(set) }),
  /** Queues a look-alike that a curator keeps; false when it is none. */
  keep: (id: string): Promise<boolean> =>
    change(db, { id, from: ['look_alike'], set: { state: 'queued', kept: 1, other_id: null } }),
  /** The uploads in a state since before `at`, the oldest first. */
  before: (state: UploadState, at: number, limit: number) => before(db, { state, at, limit }),
  remove: async (id: string): Promise<void> => {
    await db.deleteFrom('upload').where('id', '=', id).execute()
  },
  /** The source of a pack and its folder there; null when there is no such pack. */
  placeOf: async (packId: string): Promise<{ readonly source: string; readonly path: string } | null> =>
    (await db.selectFrom('pack').select(['source', 'path']).where('id', '=', packId).executeTakeFirst()) ?? null,
})
export type UploadStore = ReturnType<typeof createUploadStore>

import type { Kysely } from 'kysely'
import { isTaken } from '../database/errors/errors.ts'
import type { Tables } from '../database/tables.ts'
import { arriveUpload } from './arrive.ts'
import { claimUploads, endLease, renewLease } from './queue.ts'
import { changeRow, rowOf, uploadOf } from './rows.ts'
import type {
  ListedUpload,
  PackPicture,
  Upload,
  UploadChange,
  UploadClaim,
  UploadList,
  UploadState,
} from './upload-types.ts'

/** The files that curators upload, and the queue of those that a worker adds to the library. */
export type UploadStore = {
  /** Adds an upload; false when there is one of this id. */
  add(upload: Upload): Promise<boolean>
  find(id: string): Promise<Upload | null>
  /** How many files are being received. */
  receiving(): Promise<number>
  /** Changes an upload that is in one of some states; false when it is in another. */
  change(id: string, from: readonly UploadState[], change: UploadChange): Promise<boolean>
  /** Queues a file that has arrived, with its entry of the log; false when it was queued before. `now` is in epoch milliseconds. */
  arrived(id: string, now: number): Promise<boolean>
  /** Queues a look-alike that a curator keeps; false when it is none. */
  keep(id: string): Promise<boolean>
  list(list: UploadList): Promise<ListedUpload[]>
  /** The number of uploads of a pack by their state. */
  counts(packId: string): Promise<Partial<Record<UploadState, number>>>
  /** The uploads in a state since before `before`, the oldest first. */
  before(state: UploadState, before: number, limit: number): Promise<Upload[]>
  remove(id: string): Promise<void>

  claim(claim: UploadClaim): Promise<Upload[]>
  /** Keeps the lease of the queue for longer; false when another worker has it by now. */
  renew(claim: Omit<UploadClaim, 'limit'>): Promise<boolean>
  /** Gives the lease of the queue back. */
  release(holder: string): Promise<void>

  /** The source of a pack and its folder there; null when there is no such pack. */
  placeOf(packId: string): Promise<{ readonly source: string; readonly path: string } | null>
  /** The pictures in play of a pack. */
  pictures(packId: string): Promise<PackPicture[]>
}

type Db = Kysely<Tables>

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

const counts = async (db: Db, packId: string): Promise<Partial<Record<UploadState, number>>> => {
  const rows = await db
    .selectFrom('upload')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('pack_id', '=', packId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

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

const before = async (db: Db, [state, at, limit]: [UploadState, number, number]): Promise<Upload[]> => {
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

/** The uploads in an open database. */
export const createUploadStore = (db: Db): UploadStore => ({
  add: (upload) => add(db, upload),
  find: async (id) => {
    const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? uploadOf(row) : null
  },
  receiving: async () => {
    const { count } = await db
      .selectFrom('upload')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', '=', 'receiving')
      .executeTakeFirstOrThrow()
    return Number(count)
  },
  change: (id, from, set) => change(db, { id, from, set: changeRow(set) }),
  arrived: (id, now) => arriveUpload(db, id, now),
  keep: (id) => change(db, { id, from: ['look_alike'], set: { state: 'queued', kept: 1, other_id: null } }),
  list: (wanted) => list(db, wanted),
  counts: (packId) => counts(db, packId),
  before: (...search) => before(db, search),
  remove: async (id) => {
    await db.deleteFrom('upload').where('id', '=', id).execute()
  },
  claim: (claim) => claimUploads(db, claim),
  renew: (claim) => renewLease(db, claim),
  release: (holder) => endLease(db, holder),
  placeOf: async (packId) =>
    (await db.selectFrom('pack').select(['source', 'path']).where('id', '=', packId).executeTakeFirst()) ?? null,
  pictures: (packId) => pictures(db, packId),
})

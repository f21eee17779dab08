import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import type { DeskEvent } from '../desk/desk-types.ts'
import { writeEvent } from '../desk/log.ts'

/** What an operator says to all players of this server. Times are in epoch milliseconds. */
export type Notice = {
  readonly id: string
  /** One line. */
  readonly text: string
  readonly at: number
  /** Null where it stays until it is taken back. */
  readonly endsAt: number | null
}

/** The newest notice, also when its time is over; null when there is none. */
const newest = async (db: Db): Promise<Notice | null> => {
  const row = await db.selectFrom('notice').selectAll().where('only', '=', 1).executeTakeFirst()
  return row ? { id: row.id, text: row.text, at: row.at, endsAt: row.ends_at } : null
}

/** Keeps a notice in the place of the one before. */
const put = (db: Db, { endsAt, ...notice }: Notice, event: DeskEvent): Promise<void> =>
  transact(db, async (tx) => {
    const row = { ...notice, ends_at: endsAt }
    await upsert(
      tx.updateTable('notice').set(row).where('only', '=', 1),
      tx.insertInto('notice').values({ only: 1, ...row }),
    )
    await writeEvent(tx, event)
  })

/** Takes the notice back; false when there is none. */
const remove = (db: Db, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('notice').where('only', '=', 1).executeTakeFirst()
    if (numDeletedRows === 0n) return false
    await writeEvent(tx, event)
    return true
  })

/** The one notice of a server. A change is kept with its entry of the log, or neither is. */
export const createNoticeStore = (db: Db) => queriesOver(db, { newest, put, remove })
export type NoticeStore = ReturnType<typeof createNoticeStore>

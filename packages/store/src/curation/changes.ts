import type { Kysely, Transaction } from 'kysely'
import { isDuplicate } from '../database/errors/errors.ts'
import type { Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { DeskEvent } from '../desk/desk-types.ts'
import { writeEvent } from '../desk/log.ts'
import type { ChangeKind, ChangeStamp, DeskChange } from './curation-types.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** What was said of each subject, by its id. */
export type SaidOf = Readonly<Record<string, unknown>>

/** A change as it is kept. */
export type KeptChange = {
  readonly kind: ChangeKind
  readonly what: string
  readonly was: SaidOf
  readonly became: SaidOf
}

const WHAT_MOST = 100

/** Makes a change and keeps it in one transaction, with an entry of the log; one that was made before is not made again. */
export const makeChange = async <T extends string>(
  db: Db,
  { stamp, event }: { readonly stamp: ChangeStamp; readonly event: DeskEvent },
  work: (tx: Tx) => Promise<KeptChange | T>,
): Promise<T | 'made'> => {
  const isKnown = async (tx: Db) =>
    (await tx.selectFrom('desk_change').select('id').where('id', '=', stamp.id).executeTakeFirst()) !== undefined
  try {
    return await transact(db, async (tx) => {
      if (await isKnown(tx)) return 'made'
      const made = await work(tx)
      if (typeof made === 'string') return made
      const { kind, what, was, became } = made
      const subjects = Object.keys(became).length
      const said = { was: JSON.stringify(was), became: JSON.stringify(became) }
      await tx
        .insertInto('desk_change')
        .values({ ...stamp, kind, subjects, what, ...said, undone: 0 })
        .execute()
      await writeEvent(tx, { ...event, subject: what.slice(0, WHAT_MOST), detail: String(subjects) })
      return 'made'
    })
  } catch (error) {
    if (isDuplicate(error) && (await isKnown(db))) return 'made'
    throw error
  }
}

/** What was said of each subject before a change; nothing for a change that is not known. */
export const saidBefore = async (db: Db, id: string): Promise<SaidOf> => {
  const row = await db.selectFrom('desk_change').select('was').where('id', '=', id).executeTakeFirst()
  return row ? (JSON.parse(row.was) as SaidOf) : {}
}

/** The latest changes, the newest first. */
export const listChanges = async (db: Db, limit: number): Promise<DeskChange[]> => {
  const rows = await db
    .selectFrom('desk_change')
    .select(['id', 'at', 'account', 'kind', 'subjects', 'what', 'undone'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ subjects, undone, ...row }) => ({ ...row, count: subjects, isUndone: undone === 1 }))
}

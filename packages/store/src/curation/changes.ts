import { isDuplicate } from '../database/errors/errors.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { DeskEvent } from '../desk/desk-types.ts'
import { writeEvent } from '../desk/log.ts'
import type { ChangeKind, ChangeStamp, DeskChange, ItemBody, PackSaid } from './curation-types.ts'

/** What was said of each subject, by its id. */
export type SaidOf = Readonly<Record<string, unknown>>

/** A change as it is kept. */
export type KeptChange = {
  readonly kind: ChangeKind
  readonly what: string
  readonly was: SaidOf
  readonly became: SaidOf
}

/** Who makes a change, and its entry of the log, whose subject and detail the change fills in. */
export type MadeBy = { readonly stamp: ChangeStamp; readonly event: DeskEvent }

const WHAT_MOST = 100

/** Makes a change and keeps it in one transaction, with an entry of the log; one that was made before is not made again. */
export const makeChange = async <T extends string>(
  db: Db,
  { stamp, event }: MadeBy,
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

const saidBefore =
  <Said>() =>
  async (db: Db, id: string): Promise<Readonly<Record<string, Said>>> => {
    const row = await db.selectFrom('desk_change').select('was').where('id', '=', id).executeTakeFirst()
    return row ? JSON.parse(row.was) : {}
  }

/** What the desk said of items before a change of them, by their ids; nothing for a change that is not known. */
export const itemsBefore = saidBefore<ItemBody>()
/** What the desk said of packs before a change of them, by their ids; nothing for a change that is not known. */
export const packsBefore = saidBefore<PackSaid>()

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

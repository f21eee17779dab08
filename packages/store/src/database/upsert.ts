import type { UpdateResult } from 'kysely'
import { isDuplicate } from './errors/errors.ts'

type Update = { executeTakeFirstOrThrow(): Promise<UpdateResult> }
type Insert = { execute(): Promise<unknown> }

const updates = async (update: Update): Promise<boolean> => (await update.executeTakeFirstOrThrow()).numUpdatedRows > 0n

/**
 * Writes a row by its id, whether it is there or not. Two statements rather than an upsert, which MySQL lets fall on the row
 * of any unique key: a second item of the same name would silently become the first. Between the two, another transaction may
 * have brought the same row; it is updated then.
 */
export const upsert = async (update: Update, insert: Insert): Promise<void> => {
  if (await updates(update)) return
  try {
    await insert.execute()
  } catch (error) {
    if (!isDuplicate(error) || !(await updates(update))) throw error
  }
}

import type { UpdateResult } from 'kysely'

type Update = { executeTakeFirstOrThrow(): Promise<UpdateResult> }
type Insert = { execute(): Promise<unknown> }

/**
 * Writes a row by its id, whether it is there or not. Two statements rather than an upsert, which MySQL lets fall on the row
 * of any unique key: a second item of the same name would silently become the first.
 */
export const keepRow = async (update: Update, insert: Insert): Promise<void> => {
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) await insert.execute()
}

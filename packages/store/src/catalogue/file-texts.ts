import { batchesOf } from '../database/batches.ts'
import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { FileText } from './catalogue-types.ts'

/** What earlier imports of a source read of the texts in its files, by path; one query. */
export const fileTexts = async (db: Db, source: string): Promise<Map<string, FileText>> => {
  const rows = await db.selectFrom('file_text').selectAll().where('source', '=', source).execute()
  return new Map(
    rows.map(({ path, bytes, modified_at, rules, said }) => [
      path,
      { path, bytes, modifiedAt: modified_at, rules, text: said },
    ]),
  )
}

const remove = (db: Db, source: string, paths: readonly string[]) =>
  db.deleteFrom('file_text').where('source', '=', source).where('path', 'in', paths).execute()

/** Keeps the texts of files of a source in one transaction, in the place of what was kept of the same paths; the catalogue stays as it is. */
export const keepFileTexts = (db: Db, source: string, files: readonly FileText[]): Promise<void> =>
  transact(db, async (tx) => {
    for (const some of batchesOf(files)) {
      const paths = some.map(({ path }) => path)
      await remove(tx, source, paths)
      const rows = some.map(({ modifiedAt, text, ...file }) => ({
        source,
        ...file,
        modified_at: modifiedAt,
        said: text,
      }))
      await tx.insertInto('file_text').values(rows).execute()
    }
  })

/** Forgets the texts of files of a source by their paths. */
export const forgetFileTexts = async (db: Db, source: string, paths: readonly string[]): Promise<void> => {
  for (const some of batchesOf(paths)) await remove(db, source, some)
}

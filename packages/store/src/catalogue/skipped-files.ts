import type { Selectable } from 'kysely'
import { batchesOf } from '../database/batches.ts'
import type { Db, Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { SkippedFile } from './catalogue-types.ts'

type Row = Selectable<Tables['import_file']>

const readSkipped = ({ path, bytes, modified_at, sha256, rules, code, detail }: Row): SkippedFile => ({
  path,
  bytes,
  modifiedAt: modified_at,
  outcome:
    sha256 === null
      ? { kind: 'refused', code: code ?? '', detail: detail ?? '', rules }
      : { kind: 'duplicate', sha256 },
})

const skippedRow = (source: string, { path, bytes, modifiedAt, outcome }: SkippedFile): Row => ({
  source,
  path,
  bytes,
  modified_at: modifiedAt,
  sha256: outcome.kind === 'duplicate' ? outcome.sha256 : null,
  rules: outcome.kind === 'refused' ? outcome.rules : 0,
  code: outcome.kind === 'refused' ? outcome.code : null,
  detail: outcome.kind === 'refused' ? outcome.detail : null,
})

/** The files of a source that earlier imports read and made no picture of, by path; one query. */
export const skippedFiles = async (db: Db, source: string): Promise<Map<string, SkippedFile>> => {
  const rows = await db.selectFrom('import_file').selectAll().where('source', '=', source).execute()
  return new Map(rows.map((row) => [row.path, readSkipped(row)]))
}

const remove = (db: Db, source: string, paths: readonly string[]) =>
  db.deleteFrom('import_file').where('source', '=', source).where('path', 'in', paths).execute()

/** Keeps skipped files of a source in one transaction, in the place of what was kept of the same paths; the catalogue stays as it is. */
export const keepSkipped = (db: Db, source: string, files: readonly SkippedFile[]): Promise<void> =>
  transact(db, async (tx) => {
    for (const some of batchesOf(files)) {
      const rows = some.map((file) => skippedRow(source, file))
      await remove(
        tx,
        source,
        rows.map(({ path }) => path),
      )
      await tx.insertInto('import_file').values(rows).execute()
    }
  })

/** Forgets skipped files of a source by their paths. */
export const forgetSkipped = async (db: Db, source: string, paths: readonly string[]): Promise<void> => {
  for (const some of batchesOf(paths)) await remove(db, source, some)
}

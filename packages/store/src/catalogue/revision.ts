import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Raises the revision, by which every process notices that the catalogue changed. */
export const raiseRevision = (tx: Transaction<Tables>) =>
  tx
    .updateTable('catalogue_revision')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .execute()

import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Tells every process that the catalogue is another one now. */
export const raiseRevision = (tx: Transaction<Tables>) =>
  tx
    .updateTable('catalogue_revision')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .execute()

import { newId } from '@pd/catalogue'
import type { DeskEventKind, MadeBy } from '@pd/store'
import type { DeskCaller } from './desk-access.ts'
import { eventBy } from './desk-tools.ts'

/** A change that an account makes now: its own entry of the log, and its id, which a browser may have drawn. */
export const madeBy = (
  desk: DeskCaller,
  kind: DeskEventKind,
  { at, id = newId() }: { readonly at: number; readonly id?: string },
): MadeBy => ({ stamp: { id, at, account: desk.account }, event: eventBy(desk, { kind }, at) })

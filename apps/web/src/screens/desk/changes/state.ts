import type { DeskChanges } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** A change of packs or items. */
export type DeskChange = DeskChanges['changes'][number]

/** The latest changes; undefined until they are loaded. */
export const createChanges = () => ({
  list: signal<readonly DeskChange[] | undefined>(undefined),
  busy: signal(false),
  /** Why the list did not load, or why a change was not undone. */
  trouble: signal<{ readonly change: string | null; readonly code: ProblemCode } | undefined>(undefined),
})
export type Changes = ReturnType<typeof createChanges>

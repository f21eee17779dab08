import type { DeskItem, DeskItemQuery, EditedItems, Replaced } from '@pd/contract/client'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'
import type { Edits } from '../edits/edits.ts'
import { layOver } from './apply-change.ts'

/** Which pictures of the pack are shown. */
export const SHOWN = ['check', 'all', 'waiting', 'hidden'] as const satisfies readonly DeskItemQuery['show'][]
/** One of them. */
export type Shown = (typeof SHOWN)[number]

/** What the contact sheet of a pack shows. */
export const createSheet = (pending: Edits['pending']) => {
  /** As the server has them; undefined until it has said. */
  const loaded = signal<readonly DeskItem[] | undefined>(undefined)
  /** With what it has not answered yet. */
  const items: ReadonlySignal<readonly DeskItem[] | undefined> = computed(
    () => loaded.value && layOver(loaded.value, pending.value),
  )
  return {
    show: signal<Shown | undefined>(undefined),
    /** What is searched for; empty where nothing is. */
    search: signal(''),
    loaded,
    items,
    total: signal(0),
    /** How many pictures of the pack are to be checked. */
    checks: signal(0),
    next: signal<string | null>(null),
    chosen: signal<ReadonlySet<string>>(new Set()),
    collisions: signal<EditedItems['collisions']>([]),
    /** What edits of this visit replaced though the sheet showed something else. */
    unseen: signal<Replaced>([]),
    trouble: signal<ProblemCode | undefined>(undefined),
    /** The changes of this visit that can be undone, the last one last, and those that were. */
    undoable: signal<readonly MadeHere[]>([]),
    redoable: signal<readonly MadeHere[]>([]),
  }
}
/** Changes of this visit that were made together, the last one last, and the items that they were of. */
export type MadeHere = { readonly changes: readonly string[]; readonly items: readonly string[] }
export type SheetState = ReturnType<typeof createSheet>

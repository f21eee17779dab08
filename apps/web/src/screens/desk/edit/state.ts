import type { DeskItem, EditedItems, Replaced } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** A name that other items have too. */
export type Collision = EditedItems['collisions'][number]

/** An item while it is edited. */
export const createItemEdit = () => ({
  item: signal<DeskItem | undefined>(undefined),
  /** Whether the server has all that was typed. */
  standing: signal<'saved' | 'saving' | 'unsaved'>('saved'),
  /** The changes made since the item was opened, the latest last, to be undone one by one. */
  made: signal<readonly string[]>([]),
  collisions: signal<readonly Collision[]>([]),
  /** What the latest change replaced though the page showed something else. */
  unseen: signal<Replaced>([]),
  isCropping: signal(false),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type ItemEdit = ReturnType<typeof createItemEdit>

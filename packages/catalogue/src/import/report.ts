import type { Note, Refusal } from '../draft.ts'

/** What an import did, in pictures; `retired` counts items that have no picture left. */
export type ImportReport = {
  imported: number
  unchanged: number
  renamed: number
  /** Pictures that were out of play, as their file had been gone. */
  returned: number
  retired: number
  readonly refused: Refusal[]
  readonly notes: Note[]
  readonly duplicates: { readonly path: string; readonly of: string }[]
}

/** A report of an import that has done nothing yet. */
export const emptyReport = (): ImportReport => ({
  imported: 0,
  unchanged: 0,
  renamed: 0,
  returned: 0,
  retired: 0,
  refused: [],
  notes: [],
  duplicates: [],
})

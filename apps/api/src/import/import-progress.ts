import type { ImportView } from '@pd/contract'

/** The progress of an import, without the number of packs, which takes counting. */
export type ImportProgress = Omit<ImportView, 'packs'>

/** The progress of a process that imports nothing. */
export const NO_IMPORT: ImportProgress = {
  state: 'none',
  source: null,
  folder: null,
  done: 0,
  total: 0,
  refused: 0,
  problem: null,
}

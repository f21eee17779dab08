import type { CatalogueStore } from '@pd/store'
import type { ImportProgress } from './background-import.ts'

/** Tells whether there is something to play, or nothing that is worth waiting for: an empty game is no reason to send nobody here. */
export const createPlayable = (
  catalogue: Pick<CatalogueStore, 'hasItems'>,
  progress: () => ImportProgress,
): (() => Promise<boolean>) => {
  let isPlayable = false
  return async () => {
    isPlayable ||= progress().state !== 'running' || (await catalogue.hasItems(null))
    return isPlayable
  }
}

import type { LiveCatalogue } from '@pd/catalogue'
import type { ImportProgress } from './background-import.ts'

/** Tells whether there is something to play, or nothing that is worth waiting for: an empty game is no reason to send nobody here. */
export const createPlayable = (
  catalogue: Pick<LiveCatalogue, 'itemIds'>,
  progress: () => ImportProgress,
): (() => boolean) => {
  let isPlayable = false
  return () => {
    isPlayable ||= progress().state !== 'running' || catalogue.itemIds(null).length > 0
    return isPlayable
  }
}

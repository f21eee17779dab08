import type { LiveCatalogue } from '@pd/catalogue'
import type { ImportProgress } from './import-progress.ts'

/** Whether there is an item to play, or no import to wait for: an empty game that imports nothing is ready too. */
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

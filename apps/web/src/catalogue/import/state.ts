import type { ImportView } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'

/** What a page knows of the server's import; undefined until the server has answered. */
export const createImporting = () => {
  const view = signal<ImportView | undefined>(undefined)
  const isRunning = computed(() => view.value?.state === 'running')
  const isEmpty = computed(() => view.value !== undefined && view.value.packs === 0)
  return { view, isRunning, isEmpty }
}
export type Importing = ReturnType<typeof createImporting>

/** The part of the files that was looked at, 0 to 1. */
export const shareOf = ({ done, total }: ImportView): number => (total > 0 ? done / total : 0)

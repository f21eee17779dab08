import { type NameIndex, nameIndexSteps } from '@pd/core'
import type { CatalogueStore } from '@pd/store'
import { inSlices } from './in-slices.ts'

/** Requests wait for the next slice of a build, so a slice is short. */
const SLICE_MS = 5

/** Gives the index of every item's names, made again when the catalogue has changed. */
export const createRivals = (
  catalogue: Pick<CatalogueStore, 'allNames'>,
  revisionOf: () => Promise<number>,
): (() => Promise<NameIndex>) => {
  let kept: { readonly revision: number; readonly index: Promise<NameIndex> } | null = null
  const build = async (): Promise<NameIndex> => {
    const names = await catalogue.allNames()
    const items = [...names].map(([itemId, each]) => ({ itemId, names: each }))
    return inSlices(nameIndexSteps(items), SLICE_MS)
  }
  return async () => {
    const revision = await revisionOf()
    if (kept?.revision !== revision) {
      const made = { revision, index: build() }
      kept = made
      made.index.catch(() => {
        if (kept === made) kept = null
      })
    }
    return kept.index
  }
}

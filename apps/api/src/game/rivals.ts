import { buildNameIndex, type NameIndex } from '@pd/core'
import type { CatalogueStore } from '@pd/store'

/** How long an index may go without a look at the catalogue's revision. */
const LOOK_AGAIN_MS = 2_000

/** Gives the index of every item's names, made again when the catalogue has changed (in whichever process). */
export const createRivals = (catalogue: CatalogueStore, now: () => number): (() => Promise<NameIndex>) => {
  let kept: { readonly revision: number; readonly index: NameIndex } | null = null
  let lookedAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (kept && now() - lookedAt < LOOK_AGAIN_MS) return kept.index
    lookedAt = now()
    const revision = await catalogue.revision()
    if (kept?.revision !== revision) {
      const names = await catalogue.allNames()
      kept = { revision, index: buildNameIndex([...names].map(([itemId, each]) => ({ itemId, names: each }))) }
    }
    return kept.index
  }
}

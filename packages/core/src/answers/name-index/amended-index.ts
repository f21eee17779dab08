import { joinIndexes } from './join-indexes.ts'
import type { NameIndex } from './name-index.ts'

/** What changed after an index was built. */
type NameChanges = {
  /** The items whose names in that index no longer count. */
  readonly changedIds: ReadonlySet<string>
  /** The names that these items have now. */
  readonly names: NameIndex
}

const withoutItems = (index: NameIndex, ids: ReadonlySet<string>): NameIndex => {
  const others = (itemIds: readonly string[]) => itemIds.filter((id) => !ids.has(id))
  return {
    itemsNamed: (key, languages) => others(index.itemsNamed(key, languages)),
    itemsWithWord: (word) => others(index.itemsWithWord(word)),
    *namesWithin(search) {
      for (const name of index.namesWithin(search)) {
        const itemIds = others(name.itemIds)
        if (itemIds.length > 0) yield { ...name, itemIds }
      }
    },
  }
}

/**
 * An index and what changed after it was built, as one: it finds what an index of all names as they are now finds. A search costs as
 * much as in the first index and in the one of the changes, which is small.
 */
export const amendNameIndex = (base: NameIndex, { changedIds, names }: NameChanges): NameIndex =>
  joinIndexes(withoutItems(base, changedIds), names)

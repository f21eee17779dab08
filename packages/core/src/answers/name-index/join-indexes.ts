import type { NameIndex, NearbyName } from './name-index.ts'

/**
 * Two catalogues as one, without building their index anew: a key that both have belongs to the items of both. No item may be in both.
 * The names of the second, which may be few, are searched first.
 */
export const joinIndexes = (one: NameIndex, other: NameIndex): NameIndex => ({
  itemsNamed: (key, languages) => [...one.itemsNamed(key, languages), ...other.itemsNamed(key, languages)],
  itemsWithWord: (word) => [...one.itemsWithWord(word), ...other.itemsWithWord(word)],
  *namesWithin(search) {
    const found = new Map<string, NearbyName>()
    for (const name of other.namesWithin(search)) found.set(name.key, name)
    for (const name of one.namesWithin(search)) {
      const twin = found.get(name.key)
      found.delete(name.key)
      yield twin ? { ...name, itemIds: [...name.itemIds, ...twin.itemIds] } : name
    }
    yield* found.values()
  },
})

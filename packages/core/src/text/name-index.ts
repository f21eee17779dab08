import { distance } from './distance.ts'
import { keysOf, type Name } from './names.ts'

/** An item and everything that it is called. */
export type NamedItem = { readonly itemId: string; readonly names: readonly Name[] }

/** All names of a catalogue, to tell whether a guess means another item. */
export type NameIndex = {
  /** The items known by exactly this key. */
  readonly itemsNamed: (key: string) => readonly string[]
  /** Whether an item other than this one has a key less than `edits` away, one that this item does not share. */
  readonly hasNearer: (key: string, itemId: string, edits: number) => boolean
}

type Entry = { readonly key: string; readonly holders: string[]; readonly letters: number }

const lengthOf = (key: string): number => [...key].length

// One bit per letter, folded to 32: an edit changes two bits at most, so most keys are ruled out without being measured.
const lettersOf = (key: string): number => {
  let bits = 0
  for (const letter of key) bits |= 1 << ((letter.codePointAt(0) ?? 0) & 31)
  return bits
}

const countBits = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

const addKey = (entries: Map<string, Entry>, key: string, itemId: string): void => {
  const entry = entries.get(key)
  if (entry === undefined) entries.set(key, { key, holders: [itemId], letters: lettersOf(key) })
  else if (!entry.holders.includes(itemId)) entry.holders.push(itemId)
}

const collect = (items: Iterable<NamedItem>): Map<string, Entry> => {
  const entries = new Map<string, Entry>()
  for (const { itemId, names } of items) {
    for (const name of names) for (const key of keysOf(name)) addKey(entries, key, itemId)
  }
  return entries
}

const isWithin = (entry: Entry, key: string, letters: number, limit: number): boolean =>
  countBits(entry.letters ^ letters) <= 2 * limit && distance(entry.key, key, limit) <= limit

/** Reads every name once; look-ups then cost a map access, or a walk along keys of like length when typos are weighed. */
export const buildNameIndex = (items: Iterable<NamedItem>): NameIndex => {
  const entries = collect(items)
  const byLength = Map.groupBy(entries.values(), ({ key }) => lengthOf(key))
  const itemsNamed = (key: string): readonly string[] => entries.get(key)?.holders ?? []
  const hasNearer = (key: string, itemId: string, edits: number): boolean => {
    const [length, letters, limit] = [lengthOf(key), lettersOf(key), edits - 1]
    for (let near = length - limit; near <= length + limit; near++) {
      const bucket = byLength.get(near) ?? []
      if (bucket.some((entry) => !entry.holders.includes(itemId) && isWithin(entry, key, letters, limit))) return true
    }
    return false
  }
  return { itemsNamed, hasNearer }
}

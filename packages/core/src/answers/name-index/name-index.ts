import type { LanguageCode } from '@pd/languages'
import { keysOf, type Name } from '../forms/names.ts'
import { isSignificant } from '../forms/stop-words.ts'
import { fold } from '../normalise/fold.ts'
import { lettersOf, textOf } from '../normalise/letters.ts'
import { lettersDistance } from '../typo/distance.ts'
import { KeyOwners } from './key-owners.ts'
import { type KeyId, KeyTable } from './key-table.ts'
import { letterBits, mayBeWithin } from './letter-hash.ts'
import { SegmentTable } from './segment-table.ts'
import { probesFor, segmentCountOf } from './segments.ts'

/** An item and all of its names. */
export type NamedItem = { readonly itemId: string; readonly names: readonly Name[] }

/** A search for names that are close to a key; edits are those of `distance`. */
export type NearbySearch = {
  readonly key: string
  /** The most edits, from 0 to 3. */
  readonly edits: number
  /** Only names in these languages; all names without them. A name of unknown language (`und`) is in each. */
  readonly languages?: readonly LanguageCode[]
}

/** A key that is close to the one searched for. */
export type NearbyName = {
  readonly key: string
  readonly edits: number
  /** How many letters it has. */
  readonly letters: number
  /** The items that have this key among their names, at least one. */
  readonly itemIds: readonly string[]
}

/** The names of all items of a catalogue, by their keys (`keysOf`). It never changes. */
export type NameIndex = {
  /** The items that have exactly this key: in one of the languages, in any without them. */
  readonly itemsNamed: (key: string, languages?: readonly LanguageCode[]) => readonly string[]
  /** The items that have a name of several words with this folded, significant word among them. */
  readonly itemsWithWord: (word: string) => readonly string[]
  /**
   * Every key within the edits once, in no order, so that two items at the same distance are both seen. A generator: a caller
   * that stops early saves the rest. Takes well under a millisecond among a million keys if a name as long as the key is forgiven
   * that many edits; more edits than that are measured against every key of like length.
   */
  readonly namesWithin: (search: NearbySearch) => Iterable<NearbyName>
}

const NAMES_A_STEP = 32
const MAX_EDITS = 3

/** Texts with the items that have them. */
type Owned = { readonly keys: KeyTable; readonly owners: KeyOwners }

const noneOwned = (): Owned => ({ keys: new KeyTable(), owners: new KeyOwners() })

function* addTexts({ keys, owners }: Owned, texts: readonly string[], locale: string): Generator<void> {
  yield* keys.reserve(texts.length)
  for (const text of texts) owners.add(keys.add(lettersOf(text)), locale)
}

/** The words that say something of a name of several words. */
const wordsOf = ({ text }: Name): readonly string[] => {
  const words = fold(text).split(' ')
  return words.length > 1 ? words.filter(isSignificant) : []
}

function* collect(items: Iterable<NamedItem>, keys: Owned, words: Owned): Generator<void> {
  let names = 0
  for (const item of items) {
    for (const { owners } of [keys, words]) owners.startItem(item.itemId)
    for (const name of item.names) {
      yield* addTexts(keys, keysOf(name), name.locale)
      yield* addTexts(words, wordsOf(name), name.locale)
      if (++names % NAMES_A_STEP === 0) yield
    }
  }
}

const ownersOf = ({ keys, owners }: Owned, text: string, languages?: readonly LanguageCode[]): readonly string[] => {
  const id = keys.find(lettersOf(text))
  return id < 0 ? [] : owners.of(id, languages)
}

type Tables = { readonly keys: KeyTable; readonly owners: KeyOwners; readonly segments: SegmentTable }

/** One search: the letters searched for, and how many edits are allowed. */
type Target = { readonly letters: readonly number[]; readonly bits: number; readonly edits: number }

const editsTo = (id: KeyId, { letters, bits, edits }: Target, keys: KeyTable): number =>
  mayBeWithin(keys.bitsAt(id), bits, edits) ? lettersDistance(keys.lettersAt(id), letters, edits) : edits + 1

type Found = { readonly id: KeyId; readonly edits: number }

function* foundBySegments(length: number, target: Target, { keys, segments }: Tables): Generator<Found> {
  const seen = new Set<KeyId>()
  for (const hash of probesFor(target.letters, { length, edits: target.edits })) {
    for (const id of segments.candidates(hash)) {
      if (keys.lengthAt(id) !== length || seen.has(id)) continue
      const edits = editsTo(id, target, keys)
      if (edits > target.edits) continue
      seen.add(id)
      yield { id, edits }
    }
  }
}

// Keys that are too short to be cut into more segments than there may be edits.
function* foundOneByOne(isWanted: (length: number) => boolean, target: Target, { keys }: Tables): Generator<Found> {
  for (let id = 0; id < keys.size; id++) {
    if (!isWanted(keys.lengthAt(id))) continue
    const edits = editsTo(id, target, keys)
    if (edits <= target.edits) yield { id, edits }
  }
}

function* foundWithin(target: Target, tables: Tables): Generator<Found> {
  const { letters, edits } = target
  if (edits === 0) {
    const id = tables.keys.find(letters)
    if (id >= 0) yield { id, edits }
    return
  }
  const isShort = (length: number) => segmentCountOf(length) <= edits
  const [shortest, longest] = [Math.max(1, letters.length - edits), letters.length + edits]
  for (let length = shortest; length <= longest; length++)
    if (!isShort(length)) yield* foundBySegments(length, target, tables)
  if (isShort(shortest))
    yield* foundOneByOne((length) => length >= shortest && length <= longest && isShort(length), target, tables)
}

function* namesWithin({ key, edits, languages }: NearbySearch, tables: Tables): Generator<NearbyName> {
  if (edits > MAX_EDITS) throw new RangeError(`names are searched within ${MAX_EDITS} edits, not ${edits}`)
  const typed = lettersOf(key)
  for (const found of foundWithin({ letters: typed, bits: letterBits(typed), edits }, tables)) {
    const itemIds = tables.owners.of(found.id, languages)
    const letters = tables.keys.lettersAt(found.id)
    if (itemIds.length > 0) yield { key: textOf(letters), edits: found.edits, letters: letters.length, itemIds }
  }
}

/**
 * Reads every name once, in steps of a few milliseconds: the caller decides what happens between two of them, and gets the index
 * with the last one. The items are read as the steps go on.
 */
export function* nameIndexSteps(items: Iterable<NamedItem>): Generator<void, NameIndex> {
  const [names, words] = [noneOwned(), noneOwned()]
  yield* collect(items, names, words)
  const tables = { ...names, segments: yield* SegmentTable.build(names.keys) }
  return {
    itemsNamed: (key, languages) => ownersOf(names, key, languages),
    itemsWithWord: (word) => ownersOf(words, word),
    namesWithin: (search) => namesWithin(search, tables),
  }
}

/** Builds the index without a pause. */
export const buildNameIndex = (items: Iterable<NamedItem>): NameIndex => {
  const steps = nameIndexSteps(items)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

import type { LanguageCode } from '@pd/languages'
import { keysOf, type Name } from '../forms/names.ts'
import { isSignificant } from '../forms/stop-words.ts'
import { fold } from '../normalise/fold.ts'
import { lettersOf, textOf } from '../normalise/letters.ts'
import { lettersDistance } from '../typo/distance.ts'
import { KeyOwners } from './key-owners.ts'
import { KeyShapes } from './key-shapes.ts'
import { type KeyId, KeyTable } from './key-table.ts'
import { letterBits, mayBeWithin } from './letter-hash.ts'
import { SegmentTable } from './segment-table.ts'
import { probesFor, segmentCountOf } from './segments.ts'

/** An item and all of its names. */
export type NamedItem = { readonly itemId: string; readonly names: readonly Name[] }

/** A search for names that are close to a key; edits are those of `distance`. */
export type NearbySearch = {
  readonly key: string
  /** The most edits, from 0 to 3: for every name, or by the length of a name, which costs less where short ones forgive fewer. */
  readonly edits: number | ((letters: number) => number)
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
type Owned = { readonly keys: KeyTable; readonly owners: KeyOwners; readonly shapes?: KeyShapes }

/** Texts of an item, which has them in a locale. */
type Texts = { readonly item: number; readonly texts: readonly string[]; readonly locale: string }

function* addTexts({ keys, owners, shapes }: Owned, { item, texts, locale }: Texts): Generator<void> {
  yield* keys.reserve(texts.length)
  for (const text of texts) {
    const letters = lettersOf(text)
    const id = keys.add(letters)
    if (id === shapes?.length) shapes.push(letters)
    owners.add(id, item, locale)
  }
}

/** The words that say something of a name of several words. */
const wordsOf = ({ text }: Name): readonly string[] => {
  const words = fold(text).split(' ')
  return words.length > 1 ? words.filter(isSignificant) : []
}

/** The items that were read, with the names and the words of all. */
type Collected = { readonly itemIds: string[]; readonly names: Owned; readonly words: Owned }

/** A word is looked up in all locales at once. */
const ANY = ''

function* collect(items: Iterable<NamedItem>, { itemIds, names, words }: Collected): Generator<void> {
  let count = 0
  for (const { itemId, names: ofItem } of items) {
    const item = itemIds.push(itemId) - 1
    for (const name of ofItem) {
      yield* addTexts(names, { item, texts: keysOf(name), locale: name.locale })
      yield* addTexts(words, { item, texts: wordsOf(name), locale: ANY })
      if (++count % NAMES_A_STEP === 0) yield
    }
  }
}

const ownersOf = ({ keys, owners }: Owned, text: string, languages?: readonly LanguageCode[]): readonly number[] => {
  const id = keys.find(lettersOf(text))
  return id < 0 ? [] : owners.of(id, languages)
}

type Tables = Required<Owned> & { readonly segments: SegmentTable }

/** The letters that are searched for, and where. */
type Search = { readonly letters: readonly number[]; readonly bits: number; readonly tables: Tables }

const editsTo = (id: KeyId, most: number, { letters, bits, tables: { keys, shapes } }: Search): number =>
  mayBeWithin(shapes.bitsAt(id), bits, most) ? lettersDistance(keys.lettersAt(id), letters, most) : most + 1

type Found = { readonly id: KeyId; readonly edits: number }

/** Names of one length, within a number of edits. */
type Sought = { readonly length: number; readonly most: number }

function* foundBySegments({ length, most }: Sought, search: Search): Generator<Found> {
  const { letters, tables } = search
  const seen = new Set<KeyId>()
  for (const hash of probesFor(letters, { length, edits: most })) {
    for (const id of tables.segments.candidates(hash)) {
      if (tables.shapes.lengthAt(id) !== length || seen.has(id)) continue
      const edits = editsTo(id, most, search)
      if (edits > most) continue
      seen.add(id)
      yield { id, edits }
    }
  }
}

// Keys that are too short to be cut into more segments than there may be edits, whose number stands at their length.
function* foundOneByOne(mostOf: readonly number[], search: Search): Generator<Found> {
  const { keys, shapes } = search.tables
  for (let id = 0; id < keys.size; id++) {
    const most = mostOf[shapes.lengthAt(id)]
    if (most === undefined) continue
    const edits = editsTo(id, most, search)
    if (edits <= most) yield { id, edits }
  }
}

function* foundWithin(edits: (letters: number) => number, search: Search): Generator<Found> {
  const { letters, tables } = search
  const typed = letters.length
  const short: number[] = []
  for (let length = Math.max(1, typed - MAX_EDITS); length <= typed + MAX_EDITS; length++) {
    const most = edits(length)
    if (most > MAX_EDITS) throw new RangeError(`names are searched within ${MAX_EDITS} edits, not ${most}`)
    if (Math.abs(length - typed) > most) continue
    if (most === 0) {
      const id = tables.keys.find(letters)
      if (id >= 0) yield { id, edits: 0 }
    } else if (segmentCountOf(length) > most) yield* foundBySegments({ length, most }, search)
    else short[length] = most
  }
  if (short.length > 0) yield* foundOneByOne(short, search)
}

/** As {@link NearbyName}, with the numbers of the items. */
type FoundName = Omit<NearbyName, 'itemIds'> & { readonly items: readonly number[] }

function* namesWithin({ key, edits, languages }: NearbySearch, tables: Tables): Generator<FoundName> {
  const typed = lettersOf(key)
  const search = { letters: typed, bits: letterBits(typed), tables }
  for (const found of foundWithin(typeof edits === 'number' ? () => edits : edits, search)) {
    const items = tables.owners.of(found.id, languages)
    const letters = tables.keys.lettersAt(found.id)
    if (items.length > 0) yield { key: textOf(letters), edits: found.edits, letters: letters.length, items }
  }
}

/**
 * Reads every name once, in steps of a few milliseconds: the caller decides what happens between two of them, and gets the index
 * with the last one. The items are read as the steps go on.
 */
export function* nameIndexSteps(items: Iterable<NamedItem>): Generator<void, NameIndex> {
  const itemIds: string[] = []
  const names = { keys: new KeyTable(), owners: new KeyOwners(), shapes: new KeyShapes() }
  const words = { keys: new KeyTable(), owners: new KeyOwners() }
  yield* collect(items, { itemIds, names, words })
  const tables = { ...names, segments: yield* SegmentTable.build(names.keys) }
  const idsOf = (numbers: readonly number[]): string[] => numbers.map((number) => itemIds[number] ?? '')
  return {
    itemsNamed: (key, languages) => idsOf(ownersOf(names, key, languages)),
    itemsWithWord: (word) => idsOf(ownersOf(words, word)),
    *namesWithin(search) {
      for (const { items: numbers, ...name } of namesWithin(search, tables)) yield { ...name, itemIds: idsOf(numbers) }
    },
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

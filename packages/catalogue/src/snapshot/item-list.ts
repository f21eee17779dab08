import type { Place } from '@pd/store'
import type { ItemNumber, ItemTable } from './item-table.ts'
import {
  append,
  closePage,
  emptyPart,
  joinParts,
  type ListColumns,
  type PlacedEntry,
  spliceColumns,
} from './list-columns.ts'

/** Which items of a list are wanted. */
type ListFilter = {
  readonly packId?: string | undefined
  /** Folded; found anywhere in a folded name. */
  readonly text?: string | undefined
}

/** A place in a list, which has the items of the starter collection after all others. */
export type ListPlace = Place & { readonly isStarter: boolean }

/** A part of a list: from the first item after a place on. */
export type ListPage = ListFilter & { readonly after?: ListPlace | undefined; readonly limit: number }

/** An item at its place in a list. */
export type ListEntry = ListPlace & { readonly number: ItemNumber }

/** What a list is read from: pages in the order of folded names and ids, and the packs of the starter collection. */
type ListSource = {
  readonly pages: AsyncIterable<readonly Place[]>
  readonly starterPacks: ReadonlySet<string>
}

/** What changed of a list: the items that it has no longer as they were, and the entries that it has instead, in any order. */
type ListChanges = { readonly changed: ReadonlySet<ItemNumber>; readonly entries: readonly ListEntry[] }

const ENTRIES_A_STEP = 128
const SURROGATE = /[\ud800-\udfff]/

// code units are in the order of the bytes, but for surrogates
const compareBytes = (one: string, other: string): number => {
  if (one === other) return 0
  if (SURROGATE.test(one) || SURROGATE.test(other)) return Buffer.compare(Buffer.from(one), Buffer.from(other))
  return one < other ? -1 : 1
}

const comparePlaces = (one: Place, other: Place): number =>
  compareBytes(one.folded, other.folded) || compareBytes(one.itemId, other.itemId)

const compareEntries = (one: ListEntry, other: ListEntry): number =>
  Number(one.isStarter) - Number(other.isStarter) || comparePlaces(one, other)

/**
 * The items in play of listed packs in one language: those of the starter collection after all others, else in the order of their folded names (by
 * their bytes) and then of their ids.
 */
export class ItemList {
  readonly #items: ItemTable
  readonly #columns: ListColumns

  private constructor(items: ItemTable, columns: ListColumns) {
    this.#items = items
    this.#columns = columns
  }

  /** A list without items. */
  static empty(items: ItemTable): ItemList {
    return new ItemList(items, joinParts(emptyPart(), emptyPart()))
  }

  /** A list of pages that are read one after the other, in their order. Between two of them other work may run. */
  static async read(items: ItemTable, { pages, starterPacks }: ListSource): Promise<ItemList> {
    const [own, starter] = [emptyPart(), emptyPart()]
    for await (const page of pages) {
      for (const { itemId, folded } of page) {
        const number = items.numberOf(itemId)
        if (number === undefined || items.standingAt(number) !== 'listed') continue
        append(starterPacks.has(items.packIdAt(number)) ? starter : own, number, folded)
      }
      for (const part of [own, starter]) closePage(part)
    }
    return new ItemList(items, joinParts(own, starter))
  }

  /** The list after a change, with the items of a later table; made in steps of a few milliseconds. */
  *amend(items: ItemTable, { changed, entries }: ListChanges): Generator<void, ItemList> {
    const gone: number[] = []
    const { numbers } = this.#columns
    for (let at = 0; at < numbers.length; at++) if (changed.has(numbers[at] ?? -1)) gone.push(at)
    if (gone.length + entries.length === 0) return new ItemList(items, this.#columns)
    yield
    const added: PlacedEntry[] = []
    for (const entry of entries.toSorted(compareEntries)) {
      added.push({ ...entry, place: this.#firstAfter(entry) })
      if (added.length % ENTRIES_A_STEP === 0) yield
    }
    yield
    return new ItemList(items, spliceColumns(this.#columns, { gone, added }))
  }

  /** The entries of a page. */
  page({ after, limit, ...filter }: ListPage): ListEntry[] {
    const entries: ListEntry[] = []
    for (const at of this.#matches(filter, after ? this.#firstAfter(after) : 0)) {
      if (entries.length === limit) break
      entries.push(this.#entryAt(at))
    }
    return entries
  }

  /** How many items a filter lets through. */
  count(filter: ListFilter): number {
    if (filter.packId === undefined && filter.text === undefined) return this.#columns.numbers.length
    let count = 0
    for (const _ of this.#matches(filter, 0)) count++
    return count
  }

  *#matches({ packId, text }: ListFilter, from: number): Generator<number> {
    const places = text === undefined ? this.#all(from) : this.#withText(text, from)
    const offeredAs = packId === undefined ? undefined : this.#items.offeredId(packId)
    for (const at of places) if (offeredAs === undefined || this.#offeredIdAt(at) === offeredAs) yield at
  }

  *#all(from: number): Generator<number> {
    for (let at = from; at < this.#columns.numbers.length; at++) yield at
  }

  *#withText(text: string, from: number): Generator<number> {
    if (text.includes('\n')) return
    const { numbers, starts, text: names } = this.#columns
    let at = from
    while (at < numbers.length) {
      const found = names.indexOf(text, starts[at])
      if (found === -1) return
      while (at + 1 < numbers.length && (starts[at + 1] ?? 0) <= found) at++
      yield at++
    }
  }

  #offeredIdAt(at: number): string {
    return this.#items.offeredId(this.#items.packIdAt(this.#columns.numbers[at] ?? 0))
  }

  #firstAfter(place: ListPlace): number {
    const { numbers, ownItems } = this.#columns
    let [low, high] = place.isStarter ? [ownItems, numbers.length] : [0, ownItems]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (comparePlaces(this.#entryAt(middle), place) > 0) high = middle
      else low = middle + 1
    }
    return low
  }

  #entryAt(at: number): ListEntry {
    const { numbers, ownItems, starts, text } = this.#columns
    const number = numbers[at] ?? 0
    const folded = text.slice(starts[at], (starts[at + 1] ?? text.length) - 1)
    return { number, itemId: this.#items.idAt(number), folded, isStarter: at >= ownItems }
  }
}

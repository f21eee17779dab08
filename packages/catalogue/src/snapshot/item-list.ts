import type { Place } from '@pd/store'
import type { ItemNumber, ItemTable } from './item-table.ts'

/** Which items of a list are wanted. */
export type ListFilter = {
  readonly packId?: string | undefined
  /** Folded; found anywhere in a folded name. */
  readonly text?: string | undefined
}

/** A part of a list: from the first item after a place on. */
export type ListPage = ListFilter & { readonly after?: Place | undefined; readonly limit: number }

/** An item at its place in a list. */
export type ListEntry = Place & { readonly number: ItemNumber }

const compareBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))

const comparePlaces = (one: Place, other: Place): number =>
  compareBytes(one.folded, other.folded) || compareBytes(one.itemId, other.itemId)

/** The items in play in one language, in the order of their folded names (by their bytes) and then of their ids. */
export class ItemList {
  readonly #items: ItemTable
  readonly #numbers: Uint32Array
  // all folded names, with a line break after each, so that one search goes through all of them
  readonly #text: string
  readonly #starts: Uint32Array

  constructor(items: ItemTable, entries: readonly { readonly number: ItemNumber; readonly folded: string }[]) {
    this.#items = items
    this.#numbers = Uint32Array.from(entries, ({ number }) => number)
    this.#text = entries.map(({ folded }) => `${folded}\n`).join('')
    this.#starts = new Uint32Array(entries.length)
    let start = 0
    for (const [at, { folded }] of entries.entries()) {
      this.#starts[at] = start
      start += folded.length + 1
    }
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
    if (filter.packId === undefined && filter.text === undefined) return this.#numbers.length
    let count = 0
    for (const _ of this.#matches(filter, 0)) count++
    return count
  }

  *#matches({ packId, text }: ListFilter, from: number): Generator<number> {
    const places = text === undefined ? this.#all(from) : this.#withText(text, from)
    for (const at of places)
      if (packId === undefined || this.#items.packIdAt(this.#numbers[at] ?? 0) === packId) yield at
  }

  *#all(from: number): Generator<number> {
    for (let at = from; at < this.#numbers.length; at++) yield at
  }

  *#withText(text: string, from: number): Generator<number> {
    if (text.includes('\n')) return
    let at = from
    while (at < this.#numbers.length) {
      const found = this.#text.indexOf(text, this.#starts[at])
      if (found === -1) return
      while (at + 1 < this.#numbers.length && (this.#starts[at + 1] ?? 0) <= found) at++
      yield at++
    }
  }

  #firstAfter(place: Place): number {
    let [low, high] = [0, this.#numbers.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (comparePlaces(this.#entryAt(middle), place) > 0) high = middle
      else low = middle + 1
    }
    return low
  }

  #entryAt(at: number): ListEntry {
    const number = this.#numbers[at] ?? 0
    const end = this.#starts[at + 1] ?? this.#text.length
    return { number, itemId: this.#items.idAt(number), folded: this.#text.slice(this.#starts[at], end - 1) }
  }
}

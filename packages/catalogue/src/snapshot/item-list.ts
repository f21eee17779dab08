import type { Place } from '@pd/store'
import type { ItemNumber, ItemTable } from './item-table.ts'

/** Which items of a list are wanted. */
export type ListFilter = {
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
export type ListSource = {
  readonly pages: AsyncIterable<readonly Place[]>
  readonly starterPacks: ReadonlySet<string>
}

const compareBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))

const comparePlaces = (one: Place, other: Place): number =>
  compareBytes(one.folded, other.folded) || compareBytes(one.itemId, other.itemId)

/** A part of a list while it is read: the numbers of its items, where the name of each begins, and the names. */
type Part = {
  readonly numbers: ItemNumber[]
  readonly starts: number[]
  readonly texts: string[]
  lines: string[]
  end: number
}

const emptyPart = (): Part => ({ numbers: [], starts: [], texts: [], lines: [], end: 0 })

const append = (part: Part, number: ItemNumber, folded: string): void => {
  part.numbers.push(number)
  part.starts.push(part.end)
  part.lines.push(folded, '\n')
  part.end += folded.length + 1
}

/** Joins the names of a page, so that many short strings don't live until the end. */
const closePage = (part: Part): void => {
  part.texts.push(part.lines.join(''))
  part.lines = []
}

/**
 * The items in play of listed packs in one language: those of the starter collection after all others, else in the order of their folded names (by
 * their bytes) and then of their ids.
 */
export class ItemList {
  readonly #items: ItemTable
  readonly #numbers: Uint32Array
  /** How many items come before those of the starter collection. */
  readonly #ownItems: number
  // all folded names, with a line break after each, so that one search goes through all of them
  readonly #text: string
  readonly #starts: Uint32Array

  private constructor(items: ItemTable, own: Part, starter: Part) {
    const size = own.numbers.length + starter.numbers.length
    this.#items = items
    this.#ownItems = own.numbers.length
    this.#numbers = new Uint32Array(size)
    this.#numbers.set(own.numbers)
    this.#numbers.set(starter.numbers, this.#ownItems)
    this.#starts = new Uint32Array(size)
    this.#starts.set(own.starts)
    for (const [at, start] of starter.starts.entries()) this.#starts[this.#ownItems + at] = own.end + start
    this.#text = [...own.texts, ...starter.texts].join('')
  }

  /** A list without items. */
  static empty(items: ItemTable): ItemList {
    return new ItemList(items, emptyPart(), emptyPart())
  }

  /** A list of pages that are read one after the other, in their order. Between two of them other work may run. */
  static async read(items: ItemTable, { pages, starterPacks }: ListSource): Promise<ItemList> {
    const [own, starter] = [emptyPart(), emptyPart()]
    for await (const page of pages) {
      for (const { itemId, folded } of page) {
        const number = items.numberOf(itemId)
        if (number === undefined || !items.isListed(number)) continue
        append(starterPacks.has(items.packIdAt(number)) ? starter : own, number, folded)
      }
      for (const part of [own, starter]) closePage(part)
    }
    return new ItemList(items, own, starter)
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
    const offeredAs = packId === undefined ? undefined : this.#items.offeredId(packId)
    for (const at of places) if (offeredAs === undefined || this.#offeredIdAt(at) === offeredAs) yield at
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

  #offeredIdAt(at: number): string {
    return this.#items.offeredId(this.#items.packIdAt(this.#numbers[at] ?? 0))
  }

  #firstAfter(place: ListPlace): number {
    let [low, high] = place.isStarter ? [this.#ownItems, this.#numbers.length] : [0, this.#ownItems]
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
    const folded = this.#text.slice(this.#starts[at], end - 1)
    return { number, itemId: this.#items.idAt(number), folded, isStarter: at >= this.#ownItems }
  }
}

import type { ItemNumber } from './item-table.ts'

/** The entries of a list in columns: those of the starter collection after all others. */
export type ListColumns = {
  readonly numbers: Uint32Array
  /** How many entries come before those of the starter collection. */
  readonly ownItems: number
  /** All folded names, with a line break after each, so that one search goes through all of them. */
  readonly text: string
  /** Where each name begins in the text. */
  readonly starts: Uint32Array
}

/** A part of a list while it is read. */
type ListPart = {
  readonly numbers: ItemNumber[]
  readonly starts: number[]
  readonly texts: string[]
  lines: string[]
  end: number
}

/** A part without entries. */
export const emptyPart = (): ListPart => ({ numbers: [], starts: [], texts: [], lines: [], end: 0 })

/** Adds the next entry of a part. */
export const append = (part: ListPart, number: ItemNumber, folded: string): void => {
  part.numbers.push(number)
  part.starts.push(part.end)
  part.lines.push(folded, '\n')
  part.end += folded.length + 1
}

/** Joins the names of a page, so that many short strings don't live until the end. */
export const closePage = (part: ListPart): void => {
  part.texts.push(part.lines.join(''))
  part.lines = []
}

/** The columns of a list that was read. */
export const joinParts = (own: ListPart, starter: ListPart): ListColumns => {
  const ownItems = own.numbers.length
  const numbers = new Uint32Array(ownItems + starter.numbers.length)
  numbers.set(own.numbers)
  numbers.set(starter.numbers, ownItems)
  const starts = new Uint32Array(numbers.length)
  starts.set(own.starts)
  for (const [at, start] of starter.starts.entries()) starts[ownItems + at] = own.end + start
  return { numbers, ownItems, text: [...own.texts, ...starter.texts].join(''), starts }
}

/** An entry that comes before the one at a place of the list as it was. */
export type PlacedEntry = {
  readonly place: number
  readonly number: ItemNumber
  readonly folded: string
  readonly isStarter: boolean
}

/** The places that go, in their order, and the entries that come, in the order of the new list. */
type Splice = { readonly gone: readonly number[]; readonly added: readonly PlacedEntry[] }

class ColumnsWriter {
  readonly numbers: Uint32Array
  readonly starts: Uint32Array
  readonly texts: string[] = []
  #length = 0
  #end = 0

  constructor(size: number) {
    this.numbers = new Uint32Array(size)
    this.starts = new Uint32Array(size)
  }

  /** Copies the entries from one place to another. */
  copy({ numbers, starts, text }: ListColumns, from: number, to: number): void {
    if (from >= to) return
    const begin = starts[from] ?? 0
    const copied = text.slice(begin, starts[to] ?? text.length)
    this.numbers.set(numbers.subarray(from, to), this.#length)
    const shift = this.#end - begin
    for (let at = from; at < to; at++) this.starts[this.#length++] = (starts[at] ?? 0) + shift
    this.texts.push(copied)
    this.#end += copied.length
  }

  add({ number, folded }: PlacedEntry): void {
    this.numbers[this.#length] = number
    this.starts[this.#length++] = this.#end
    this.texts.push(folded, '\n')
    this.#end += folded.length + 1
  }
}

/** The columns without some entries and with others. What stands between two of them is copied at once. */
export const spliceColumns = (columns: ListColumns, { gone, added }: Splice): ListColumns => {
  const size = columns.numbers.length
  const writer = new ColumnsWriter(size - gone.length + added.length)
  let [from, next] = [0, 0]
  const copyTo = (place: number): void => {
    for (let entry = added[next]; entry !== undefined && entry.place <= place; entry = added[++next]) {
      writer.copy(columns, from, entry.place)
      writer.add(entry)
      from = entry.place
    }
    writer.copy(columns, from, place)
    from = place
  }
  for (const place of gone) {
    copyTo(place)
    from = place + 1
  }
  copyTo(size)
  const ownGone = gone.filter((place) => place < columns.ownItems).length
  const ownItems = columns.ownItems - ownGone + added.filter(({ isStarter }) => !isStarter).length
  return { numbers: writer.numbers, ownItems, text: writer.texts.join(''), starts: writer.starts }
}

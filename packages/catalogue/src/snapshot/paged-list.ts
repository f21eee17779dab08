const PAGE_BITS = 10
const PAGE_LENGTH = 1 << PAGE_BITS

/** A list that grows by pages: a longer array would be copied whole at once, and hold up the event loop. */
export class PagedList<T> {
  readonly #pages: T[][] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Adds a value at the end; returns its place. */
  push(value: T): number {
    const place = this.#length++
    const last = this.#pages[place >>> PAGE_BITS]
    if (last) last.push(value)
    else this.#pages.push([value])
    return place
  }

  /** The value at a place; undefined past the end. */
  at(place: number): T | undefined {
    return this.#pages[place >>> PAGE_BITS]?.[place & (PAGE_LENGTH - 1)]
  }
}

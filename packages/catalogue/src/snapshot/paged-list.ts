const PAGE_BITS = 10
const PAGE_LENGTH = 1 << PAGE_BITS

/** A list that grows by pages: a longer array would be copied whole at once, and hold up the event loop. A copy shares its pages. */
export class PagedList<T> {
  readonly #pages: T[][]
  #length: number
  // the pages that no other list has
  readonly #own = new Set<number>()

  /** An empty list, or one with the same values, which shares each page until it changes. The other one must not change any more. */
  constructor(shared?: PagedList<T>) {
    this.#pages = shared ? [...shared.#pages] : []
    this.#length = shared ? shared.#length : 0
  }

  get length(): number {
    return this.#length
  }

  /** Adds a value at the end; returns its place. */
  push(value: T): number {
    const place = this.#length++
    this.#ownPage(place >>> PAGE_BITS).push(value)
    return place
  }

  /** Replaces the value at a place below the length. */
  set(place: number, value: T): void {
    this.#ownPage(place >>> PAGE_BITS)[place & (PAGE_LENGTH - 1)] = value
  }

  /** The value at a place; undefined past the end. */
  at(place: number): T | undefined {
    return this.#pages[place >>> PAGE_BITS]?.[place & (PAGE_LENGTH - 1)]
  }

  #ownPage(number: number): T[] {
    const page = this.#pages[number] ?? []
    if (this.#own.has(number)) return page
    this.#own.add(number)
    const own = page.slice()
    this.#pages[number] = own
    return own
  }
}

type Page = Uint8Array | Uint16Array | Uint32Array

/** On average half of the last page of each list is empty: a small catalogue has a page or two of some. */
const PAGE_BITS = 13
const PAGE_LENGTH = 1 << PAGE_BITS
const FIRST_LENGTH = 16

/** The page for numbers up to this one. */
const pageFor = (value: number) => (value < 2 ** 8 ? Uint8Array : value < 2 ** 16 ? Uint16Array : Uint32Array)

/**
 * A growing list of whole numbers from 0 to 2³² − 1, outside the heap. It grows by pages, so that no step of a long build copies everything;
 * each page is as wide as its largest number needs.
 */
export class PackedList {
  readonly #pages: Page[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** The number at a place below the length. */
  at(place: number): number {
    return this.#pages[place >>> PAGE_BITS]?.[place & (PAGE_LENGTH - 1)] ?? 0
  }

  /** Replaces the number at a place below the length. */
  set(place: number, value: number): void {
    const page = this.#pageFor(place >>> PAGE_BITS, value)
    if (page) page[place & (PAGE_LENGTH - 1)] = value
  }

  /** Adds a number at the end; returns its place. */
  push(value: number): number {
    const place = this.#length
    this.#reserve()
    this.#length = place + 1
    this.set(place, value)
    return place
  }

  #pageFor(number: number, value: number): Page | undefined {
    const page = this.#pages[number]
    const Wanted = pageFor(value)
    if (!page || page.BYTES_PER_ELEMENT >= Wanted.BYTES_PER_ELEMENT) return page
    const wider = new Wanted(page)
    this.#pages[number] = wider
    return wider
  }

  // A small list has one small page, which doubles until it is as long as the others.
  #reserve(): void {
    const last = this.#pages.at(-1)
    const room = (this.#pages.length - 1) * PAGE_LENGTH + (last?.length ?? PAGE_LENGTH)
    if (this.#length < room) return
    if (last === undefined) this.#pages.push(new Uint8Array(FIRST_LENGTH))
    else if (last.length === PAGE_LENGTH) this.#pages.push(new Uint8Array(PAGE_LENGTH))
    else {
      const longer = new (pageFor(2 ** (8 * last.BYTES_PER_ELEMENT) - 1))(2 * last.length)
      longer.set(last)
      this.#pages[0] = longer
    }
  }
}

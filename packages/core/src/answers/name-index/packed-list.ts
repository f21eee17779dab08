type Page = Uint8Array | Uint16Array | Uint32Array

const PAGE_BITS = 16
const PAGE_LENGTH = 1 << PAGE_BITS
const FIRST_LENGTH = 16

/** A growing list of whole numbers outside the heap. It grows by pages, so that no step of a long build copies everything. */
export class PackedList {
  readonly #newPage: (length: number) => Page
  readonly #pages: Page[] = []
  #length = 0

  private constructor(newPage: (length: number) => Page) {
    this.#newPage = newPage
  }

  /** A list of numbers from 0 to 255. */
  static ofBytes(): PackedList {
    return new PackedList((length) => new Uint8Array(length))
  }

  /** A list of numbers from 0 to 65,535. */
  static ofShorts(): PackedList {
    return new PackedList((length) => new Uint16Array(length))
  }

  /** A list of numbers from 0 to 2³² − 1. */
  static ofNumbers(): PackedList {
    return new PackedList((length) => new Uint32Array(length))
  }

  get length(): number {
    return this.#length
  }

  /** The number at a place below the length. */
  at(place: number): number {
    return this.#pages[place >>> PAGE_BITS]?.[place & (PAGE_LENGTH - 1)] ?? 0
  }

  /** Replaces the number at a place below the length. */
  set(place: number, value: number): void {
    const page = this.#pages[place >>> PAGE_BITS]
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

  // A small list has one small page, which doubles until it is as long as the others.
  #reserve(): void {
    const last = this.#pages.at(-1)
    const room = (this.#pages.length - 1) * PAGE_LENGTH + (last?.length ?? PAGE_LENGTH)
    if (this.#length < room) return
    if (last === undefined) this.#pages.push(this.#newPage(FIRST_LENGTH))
    else if (last.length === PAGE_LENGTH) this.#pages.push(this.#newPage(PAGE_LENGTH))
    else {
      const longer = this.#newPage(2 * last.length)
      longer.set(last)
      this.#pages[0] = longer
    }
  }
}

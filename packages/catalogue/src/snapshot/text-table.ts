import { PagedList } from './paged-list.ts'

const PAGE_BITS = 20
const PAGE_BYTES = 1 << PAGE_BITS

/** Many texts in UTF-8 outside the heap, where the garbage collector need not walk over them. A text is known by its number, from 0 on. */
export class TextTable {
  readonly #pages: Buffer[] = []
  // the number of a text's page in the high bits, the text's first byte there in the low ones
  readonly #places = new PagedList<number>()
  readonly #lengths = new PagedList<number>()
  #freeBytes = 0

  /** Adds a text; returns its number. */
  push(text: string): number {
    const length = Buffer.byteLength(text)
    const page = this.#pageWithRoomFor(length)
    const start = page.length - this.#freeBytes
    page.write(text, start)
    this.#freeBytes -= length
    this.#lengths.push(length)
    return this.#places.push(((this.#pages.length - 1) << PAGE_BITS) | start)
  }

  /** The text of a number; empty for a number that is not in use. */
  at(number: number): string {
    const place = this.#places.at(number) ?? 0
    const start = place & (PAGE_BYTES - 1)
    return this.#pages[place >>> PAGE_BITS]?.toString('utf8', start, start + (this.#lengths.at(number) ?? 0)) ?? ''
  }

  #pageWithRoomFor(length: number): Buffer {
    const last = this.#pages.at(-1)
    // a page that is full has no place left, not even for an empty text
    if (last && length < this.#freeBytes) return last
    const page = Buffer.allocUnsafeSlow(Math.max(length, PAGE_BYTES))
    this.#pages.push(page)
    this.#freeBytes = page.length
    return page
  }
}

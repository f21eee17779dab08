import { hashLetters } from './letter-hash.ts'
import { PackedList } from './packed-list.ts'
import { readUtf8, utf8Of } from './utf8.ts'

/** The id of a key: its place in the order in which the keys came. */
export type KeyId = number

const FIRST_SLOTS = 32
/** Of the slots, so that a search soon comes to a free one. */
const MOST_TAKEN = 0.75
const REHASHED_A_STEP = 256

/** Every key once, packed, with an id by which more can be known about it. Finds a key by its letters. */
export class KeyTable {
  readonly #bytes = new PackedList()
  readonly #ends = new PackedList()
  // open addressing: a slot has a key's id + 1, or 0
  #slots = new Uint32Array(FIRST_SLOTS)

  get size(): number {
    return this.#ends.length
  }

  /** The letters of a key, as code points. */
  lettersAt(id: KeyId): number[] {
    return readUtf8(this.#bytes, this.#startOf(id), this.#ends.at(id))
  }

  /** The id of the key with exactly these letters, or -1. */
  find(letters: readonly number[]): KeyId {
    return (this.#slots[this.#slotOf(utf8Of(letters))] ?? 0) - 1
  }

  /** The id of the key with these letters, which is added if it is new. */
  add(letters: readonly number[]): KeyId {
    const bytes = utf8Of(letters)
    const slot = this.#slotOf(bytes)
    const known = this.#slots[slot] ?? 0
    if (known !== 0) return known - 1
    for (const byte of bytes) this.#bytes.push(byte)
    const id = this.#ends.push(this.#bytes.length)
    this.#slots[slot] = id + 1
    return id
  }

  /** Reserves room for more keys, in steps. Run it to its end before adding them. */
  *reserve(more: number): Generator<void> {
    if (this.size + more <= this.#slots.length * MOST_TAKEN) return
    const roomy = 2 ** Math.ceil(Math.log2((this.size + more) / MOST_TAKEN))
    this.#slots = new Uint32Array(roomy)
    yield
    for (let id = 0; id < this.size; id++) {
      this.#slots[this.#freeSlotOf(this.#bytesAt(id))] = id + 1
      if (id % REHASHED_A_STEP === REHASHED_A_STEP - 1) yield
    }
  }

  #startOf(id: KeyId): number {
    return id === 0 ? 0 : this.#ends.at(id - 1)
  }

  #bytesAt(id: KeyId): number[] {
    const start = this.#startOf(id)
    return Array.from({ length: this.#ends.at(id) - start }, (_, at) => this.#bytes.at(start + at))
  }

  #isSame(id: KeyId, bytes: readonly number[]): boolean {
    const start = this.#startOf(id)
    if (this.#ends.at(id) - start !== bytes.length) return false
    for (let at = 0; at < bytes.length; at++) if (this.#bytes.at(start + at) !== bytes[at]) return false
    return true
  }

  #slotOf(bytes: readonly number[]): number {
    let slot = hashLetters(bytes) & (this.#slots.length - 1)
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#isSame(held - 1, bytes)) return slot
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    return slot
  }

  // No key is there twice, so the first free slot is its own.
  #freeSlotOf(bytes: readonly number[]): number {
    let slot = hashLetters(bytes) & (this.#slots.length - 1)
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1)
    return slot
  }
}

import { hashLetters, letterBits } from './letter-hash.ts'
import { PackedList } from './packed-list.ts'
import { pushUtf8, readUtf8 } from './utf8.ts'

/** The id of a key: its place in the order in which the keys came. */
export type KeyId = number

const FIRST_SLOTS = 32
const LONGEST = 0xffff
const REHASHED_A_STEP = 256

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((letter, at) => letter === other[at])

/** Every key once, packed, with an id by which more can be known about it. Finds a key by its letters. */
export class KeyTable {
  readonly #bytes = PackedList.ofBytes()
  readonly #ends = PackedList.ofNumbers()
  readonly #lengths = PackedList.ofShorts()
  readonly #bits = PackedList.ofNumbers()
  // open addressing: a slot has a key's id + 1, or 0
  #slots = new Uint32Array(FIRST_SLOTS)

  get size(): number {
    return this.#ends.length
  }

  /** The letters of a key, as code points. */
  lettersAt(id: KeyId): number[] {
    return readUtf8(this.#bytes, id === 0 ? 0 : this.#ends.at(id - 1), this.#ends.at(id))
  }

  /** How many letters a key has; 65,535 stands for more. */
  lengthAt(id: KeyId): number {
    return this.#lengths.at(id)
  }

  /** The `letterBits` of a key. */
  bitsAt(id: KeyId): number {
    return this.#bits.at(id)
  }

  /** The id of the key with exactly these letters, or -1. */
  find(letters: readonly number[]): KeyId {
    return (this.#slots[this.#slotOf(letters)] ?? 0) - 1
  }

  /** The id of the key with these letters, which is added if it is new. */
  add(letters: readonly number[]): KeyId {
    const slot = this.#slotOf(letters)
    const known = this.#slots[slot] ?? 0
    if (known !== 0) return known - 1
    pushUtf8(this.#bytes, letters)
    this.#lengths.push(Math.min(letters.length, LONGEST))
    this.#bits.push(letterBits(letters))
    const id = this.#ends.push(this.#bytes.length)
    this.#slots[slot] = id + 1
    return id
  }

  /** Reserves room for more keys, in steps. Run it to its end before adding them. */
  *reserve(more: number): Generator<void> {
    if (this.size + more <= this.#slots.length / 2) return
    const roomy = 2 ** Math.ceil(Math.log2(2 * (this.size + more)))
    this.#slots = new Uint32Array(roomy)
    yield
    for (let id = 0; id < this.size; id++) {
      this.#slots[this.#freeSlotOf(this.lettersAt(id))] = id + 1
      if (id % REHASHED_A_STEP === REHASHED_A_STEP - 1) yield
    }
  }

  #slotOf(letters: readonly number[]): number {
    let slot = hashLetters(letters) & (this.#slots.length - 1)
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.lengthAt(held - 1) === Math.min(letters.length, LONGEST) && isSame(this.lettersAt(held - 1), letters))
        return slot
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    return slot
  }

  // No key is there twice, so the first free slot is its own.
  #freeSlotOf(letters: readonly number[]): number {
    let slot = hashLetters(letters) & (this.#slots.length - 1)
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1)
    return slot
  }
}

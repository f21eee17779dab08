import { letterBits } from './letter-hash.ts'
import { PackedList } from './packed-list.ts'

const LONGEST = 0xffff

/** How long each key is and which kinds of letters it has: what tells most keys apart before their letters are read. */
export class KeyShapes {
  readonly #lengths = new PackedList()
  readonly #bits = new PackedList()

  /** How many keys are known. */
  get length(): number {
    return this.#bits.length
  }

  /** Adds the next key. */
  push(letters: readonly number[]): void {
    this.#lengths.push(Math.min(letters.length, LONGEST))
    this.#bits.push(letterBits(letters))
  }

  /** How many letters a key has; 65,535 stands for more. */
  lengthAt(id: number): number {
    return this.#lengths.at(id)
  }

  /** The `letterBits` of a key. */
  bitsAt(id: number): number {
    return this.#bits.at(id)
  }
}

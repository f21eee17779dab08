import type { KeyId, KeyTable } from './key-table.ts'
import { segmentHashes } from './segments.ts'

const KEYS_A_STEP = 128
const BUCKETS_A_STEP = 1 << 16

const bucketOf = (hash: number, buckets: number): number => hash & (buckets - 1)

function* eachSegment(keys: KeyTable, visit: (hash: number, id: KeyId) => void): Generator<void> {
  for (let id = 0; id < keys.size; id++) {
    for (const hash of segmentHashes(keys.lettersAt(id))) visit(hash, id)
    if (id % KEYS_A_STEP === KEYS_A_STEP - 1) yield
  }
}

// From counts to the end of each bucket, from which it is filled down to its start.
function* sumUp(counts: Uint32Array): Generator<void> {
  for (let bucket = 1; bucket < counts.length; bucket++) {
    counts[bucket] = (counts[bucket] ?? 0) + (counts[bucket - 1] ?? 0)
    if (bucket % BUCKETS_A_STEP === 0) yield
  }
}

/** Which keys have a segment, by the segment's hash. */
export class SegmentTable {
  // the keys of a bucket lie from its start to the start of the next one
  readonly #starts: Uint32Array
  readonly #ids: Uint32Array

  private constructor(starts: Uint32Array, ids: Uint32Array) {
    this.#starts = starts
    this.#ids = ids
  }

  /** Sorts the segments of all keys by bucket, in steps of a few milliseconds (a counting sort). */
  static *build(keys: KeyTable): Generator<void, SegmentTable> {
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, keys.size)))
    const starts = new Uint32Array(buckets + 1)
    yield* eachSegment(keys, (hash) => {
      const bucket = bucketOf(hash, buckets)
      starts[bucket] = (starts[bucket] ?? 0) + 1
    })
    yield* sumUp(starts)
    const ids = new Uint32Array(starts[buckets] ?? 0)
    yield* eachSegment(keys, (hash, id) => {
      const place = (starts[bucketOf(hash, buckets)] ?? 0) - 1
      starts[bucketOf(hash, buckets)] = place
      ids[place] = id
    })
    return new SegmentTable(starts, ids)
  }

  /** Every key that has a segment of this hash, among others of the same bucket. */
  candidates(hash: number): Uint32Array {
    const bucket = bucketOf(hash, this.#starts.length - 1)
    return this.#ids.subarray(this.#starts[bucket], this.#starts[bucket + 1])
  }
}

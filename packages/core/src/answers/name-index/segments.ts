import { EMPTY_HASH, finishHash, hashLetter } from './letter-hash.ts'

/**
 * Keys are cut into segments. If a key is within k edits of a text and has more than k segments, then one of them stands unchanged
 * in the text, and its place is nearly known (G. Li, D. Deng, J. Wang, J. Feng: Pass-Join, VLDB 2011). Each edit is counted for one
 * segment: a swap across a border for the segment before it, so the first letter of the one after it may be the swapped one.
 */

/** The number of segments of a key of this length: one more than the edits that are searched for in it. */
export const segmentCountOf = (length: number): number => (length < 2 ? 1 : length < 7 ? 2 : length < 12 ? 3 : 4)

/** Where a segment (from 0) begins in a key of this length; the segment after the last begins at the key's end. */
export const segmentStart = (length: number, number: number): number =>
  Math.floor((number * length) / segmentCountOf(length))

/** A segment of a key of this length. */
type Segment = { readonly length: number; readonly number: number; readonly from: number; readonly to: number }

// `first` takes the place of the segment's first letter.
const hashSegment = (
  letters: readonly number[],
  { length, number, from, to }: Segment,
  first = letters[from] ?? 0,
): number => {
  let hash = hashLetter(hashLetter(EMPTY_HASH, length), number)
  if (to > from) hash = hashLetter(hash, first)
  for (let at = from + 1; at < to; at++) hash = hashLetter(hash, letters[at] ?? 0)
  return finishHash(hash)
}

/** The hashes of a key's segments. */
export const segmentHashes = (letters: readonly number[]): number[] => {
  const length = letters.length
  return Array.from({ length: segmentCountOf(length) }, (_, number) =>
    hashSegment(letters, { length, number, from: segmentStart(length, number), to: segmentStart(length, number + 1) }),
  )
}

/** What is searched for: keys of this length, within fewer edits than they have segments. */
type ProbeTarget = { readonly length: number; readonly edits: number }

/**
 * The hashes under which keys within that many edits of a text are found; others are found under them too. Some segment i has
 * exactly i edits before it, so it is shifted by i letters at most, and by `edits - i` seen from the end.
 */
export const probesFor = (letters: readonly number[], { length, edits }: ProbeTarget): Set<number> => {
  const probes = new Set<number>()
  const added = letters.length - length
  for (let number = 0; number <= edits; number++) {
    const start = segmentStart(length, number)
    const size = segmentStart(length, number + 1) - start
    const earliest = Math.max(0, start - number, start + added - (edits - number))
    const latest = Math.min(letters.length - size, start + number, start + added + (edits - number))
    for (let from = earliest; from <= latest; from++) {
      const segment = { length, number, from, to: from + size }
      probes.add(hashSegment(letters, segment))
      if (number > 0 && from > 0) probes.add(hashSegment(letters, segment, letters[from - 1]))
    }
  }
  return probes
}

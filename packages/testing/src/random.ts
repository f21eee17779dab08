/** A generator of the same whole numbers below `n` for the same seed (mulberry32): chance for tests. */
export const seeded = (seed: number): ((n: number) => number) => {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

/** A text of at most `length` pieces drawn from a list. */
export const draw = (pieces: readonly string[], length: number, next: (n: number) => number): string =>
  Array.from({ length: next(length + 1) }, () => pieces[next(pieces.length)] ?? '').join('')

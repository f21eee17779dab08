/** Numbers from 0 to 1 that are the seed's alone (mulberry32), so that a run can be repeated. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A number within a range. */
export const within = (random: () => number, [from, to]: readonly [number, number]): number =>
  from + random() * (to - from)

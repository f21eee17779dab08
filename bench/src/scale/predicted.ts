/**
 * The processor time that all processes together take for one thing, in answers of `/health/live` by one process on the same machine:
 * written down before `scale` runs, which must find it within `MOST_OFF`. docs/capacity.md has the reasons.
 */
export const PREDICTED = {
  soloGuess: { 1: 20, 2: 20, 4: 20 },
  roomGuess: { 1: 20, 2: 20, 4: 20 },
} as const

/** By how much a measured time may be off its prediction. */
export const MOST_OFF = 0.15

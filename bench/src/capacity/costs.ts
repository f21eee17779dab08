/** What one machine was measured to take for one thing; `bench/README.md` has the runs and the machine. */
export type Costs = {
  /** Guesses in rooms that one MySQL judges and keeps a second, many at once (`rooms`). */
  readonly roomGuessesPerSecond: number
  /** Solo guesses over HTTP that one process answers a second, sixteen clients (`guesses`). */
  readonly soloGuessesPerSecond: number
  /** Processor time in milliseconds by which an event of a room reaches one listener (`rooms`: 47 ms for 2,000). */
  readonly listenerEventMs: number
  /** Processor time in milliseconds of an answer from memory (`http`). */
  readonly answerMs: number
  /** Renders of one level that one process makes a second (`render`). */
  readonly rendersPerSecond: number
  /** Memory of a listener and of a room, in MiB (`rooms`, `many-rooms`). */
  readonly listenerMiB: number
  readonly roomMiB: number
  /** Memory of a process without players, in MiB (`rooms`). */
  readonly processMiB: number
  /** Bytes of a render, and those that a page takes at its first visit (`render`, `weight`). */
  readonly renderBytes: number
  readonly pageBytes: number
}

/** The latest run of each measure on a virtual machine with two cores. */
export const MEASURED: Costs = {
  roomGuessesPerSecond: 13_842,
  soloGuessesPerSecond: 4_160,
  listenerEventMs: 47 / 2_000,
  answerMs: 0.035,
  rendersPerSecond: 154,
  listenerMiB: 20.1 / 1_024,
  roomMiB: 350 / 1_024,
  processMiB: 141,
  renderBytes: 724,
  pageBytes: 120_000,
}

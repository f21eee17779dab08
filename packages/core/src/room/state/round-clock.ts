/**
 * The time of a round: `ends` are the moments at which its levels end, in milliseconds of running time. What is `ran` before the
 * clock last began to run is kept apart from when that was; a clock that stands has no such moment.
 */
export type Clock = {
  readonly ends: readonly number[]
  readonly ranMs: number
  readonly runningSince: number | null
}

/** A clock of equal levels that has not run yet. */
export const newClock = (levels: number, levelMs: number): Clock => ({
  ends: Array.from({ length: levels }, (_, level) => (level + 1) * levelMs),
  ranMs: 0,
  runningSince: null,
})

/** The clock runs from a moment on. */
export const startClock = (clock: Clock, at: number): Clock => ({ ...clock, runningSince: at })

/** Running time so far, in milliseconds. */
export const elapsedMs = ({ ranMs, runningSince }: Clock, now: number): number =>
  ranMs + (runningSince === null ? 0 : Math.max(0, now - runningSince))

/** The clock stands still from a moment on. */
export const stopClock = (clock: Clock, at: number): Clock => ({
  ...clock,
  ranMs: elapsedMs(clock, at),
  runningSince: null,
})

/** The level that is shown (1-based); the last one stays when its time is over. */
export const levelAt = (clock: Clock, now: number): number => {
  const elapsed = elapsedMs(clock, now)
  const ended = clock.ends.filter((end) => end <= elapsed).length
  return Math.min(ended + 1, clock.ends.length)
}

const lastEnd = ({ ends }: Clock): number => ends.at(-1) ?? 0

/** When the last level ends if nothing stops it; null while the clock stands. */
export const endsAt = (clock: Clock): number | null =>
  clock.runningSince === null ? null : clock.runningSince + lastEnd(clock) - clock.ranMs

/** Whether the last level has ended. */
export const isOver = (clock: Clock, now: number): boolean => elapsedMs(clock, now) >= lastEnd(clock)

/** When the level that is shown at `now` ends if nothing stops it, in the time of `now`; null while the clock stands. */
export const levelEndsAt = (clock: Clock, now: number): number | null =>
  clock.runningSince === null ? null : clock.runningSince + (clock.ends[levelAt(clock, now) - 1] ?? 0) - clock.ranMs

/** How long the level that is shown at `now` lasts in all, with the time that it was given. */
export const levelLengthMs = ({ ends, ...clock }: Clock, now: number): number => {
  const level = levelAt({ ends, ...clock }, now)
  return (ends[level - 1] ?? 0) - (ends[level - 2] ?? 0)
}

/** Gives the level that is shown more time, and with it all that follow. */
export const addTime = (clock: Clock, ms: number, at: number): Clock => {
  const level = levelAt(clock, at)
  return { ...clock, ends: clock.ends.map((end, index) => (index + 1 < level ? end : end + ms)) }
}

/** The part of a level that is still to come, from 1 at its beginning to 0. */
export const remainingShare = (clock: Clock, level: number, now: number): number => {
  const [begin, end] = [clock.ends[level - 2] ?? 0, clock.ends[level - 1] ?? 0]
  const part = (end - elapsedMs(clock, now)) / (end - begin)
  return Math.min(1, Math.max(0, part))
}

import { addDays, type Day, daysFrom } from './day.ts'

/** How many dailies a player has played day after day: now, and at most. */
export type Streak = { readonly days: number; readonly longest: number }

/** A streak forgives one missed day among this number of its first days. */
const FORGIVING_DAYS = 7

type Run = { readonly first: Day; readonly last: Day; readonly days: number; readonly isForgiven: boolean }

const begin = (day: Day): Run => ({ first: day, last: day, days: 1, isForgiven: false })

/** Whether the day just missed is the one that this run forgives. */
const forgives = ({ first, last, isForgiven }: Run): boolean =>
  !isForgiven && daysFrom(first, addDays(last, 1)) < FORGIVING_DAYS

/** Whether a run goes on at a day: the next one, or the one after a forgiven miss. */
const reaches = (run: Run, day: Day): boolean => {
  const gap = daysFrom(run.last, day)
  return gap <= 1 || (gap === 2 && forgives(run))
}

const extend = (run: Run, day: Day): Run =>
  reaches(run, day)
    ? { ...run, last: day, days: run.days + 1, isForgiven: run.isForgiven || daysFrom(run.last, day) === 2 }
    : begin(day)

/**
 * The streak on a day, from the days of which a rated daily was played to its end, in any order. A day counts whether the item was
 * found or not; one missed day is forgiven among the first seven of a streak, none later. Today is not missed before it is over.
 */
export const streakOf = (played: readonly Day[], today: Day): Streak => {
  let run: Run | null = null
  let longest = 0
  for (const day of [...new Set(played)].sort()) {
    run = run === null ? begin(day) : extend(run, day)
    longest = Math.max(longest, run.days)
  }
  return { days: run !== null && reaches(run, today) ? run.days : 0, longest }
}

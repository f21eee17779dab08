import { addDays, type Day } from './day.ts'

/** The calendar of a time zone. */
export type Zone = {
  /** Its IANA name, as `Europe/Paris`. */
  readonly name: string
  /** The day at a moment, in epoch milliseconds. */
  readonly dayAt: (atMs: number) => Day
  /** The first moment after a day, in epoch milliseconds: its midnight, or what stands for it where clocks skip or repeat that. */
  readonly endOf: (day: Day) => number
}

/** No zone is further from UTC than fourteen hours; one hour more is for a clock that changes meanwhile. */
const FURTHEST_MS = 15 * 3_600_000

/** The first moment in (from, to] at which a condition holds that stays true; it does not hold at `from`. */
const firstWhere = (holds: (atMs: number) => boolean, from: number, to: number): number => {
  let [before, after] = [from, to]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (holds(middle)) after = middle
    else before = middle
  }
  return after
}

/** The calendar of a zone; throws for a name that is none. */
export const createZone = (name: string): Zone => {
  // Swedish writes a moment as 2026-11-28 23:59:07
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' })
  const dayAt = (atMs: number): Day => format.format(atMs).slice(0, 10)
  const wallMs = (atMs: number): number => Date.parse(`${format.format(atMs).replace(' ', 'T')}Z`)
  return {
    name,
    dayAt,
    endOf: (day) => {
      const next = addDays(day, 1)
      const midnight = Date.parse(`${next}T00:00:00Z`)
      const guess = midnight - (wallMs(midnight) - midnight)
      if (dayAt(guess) >= next && dayAt(guess - 1) < next) return guess
      return firstWhere((atMs) => dayAt(atMs) >= next, midnight - FURTHEST_MS, midnight + FURTHEST_MS)
    },
  }
}

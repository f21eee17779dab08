import { addDays, type Day } from '../daily/day.ts'

/** The board of a day, as `2026-11-28`, or of a week, as `2026-W48`. */
export type BoardName = string

const weekday = (day: Day): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7

/** The days of the week of a day, Monday first. */
export const weekOf = (day: Day): Day[] => Array.from({ length: 7 }, (_, at) => addDays(day, at - weekday(day)))

/** The week of a day by ISO 8601: it belongs to the year of its Thursday. */
export const weekName = (day: Day): BoardName => {
  const thursday = addDays(day, 3 - weekday(day))
  const year = thursday.slice(0, 4)
  const days = Math.round((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000)
  return `${year}-W${String(1 + Math.floor(days / 7)).padStart(2, '0')}`
}

/** A rated daily that its player has found. */
export type DailyFind = {
  readonly day: Day
  readonly points: number
  /** From the start of the game to the right guess. */
  readonly durationMs: number
  /** The length of the right guess. */
  readonly letters: number
}

/** The result of a player on a board; one that no person has is set aside. */
export type BoardEntry = { readonly points: number; readonly durationMs: number; readonly isAside: boolean }

/** A daily is worth this at most. */
const POINTS_MOST = 1000
/** A person takes this long to look at a picture, */
const LOOK_MS = 1_000
/** and this long for each letter of the answer. */
const LETTER_MS = 50
/** As many finds of a week at the first level are a program's. */
const FIRST_LEVELS_LEAST = 5

const isBeyondPeople = ({ points, durationMs, letters }: DailyFind): boolean =>
  points > POINTS_MOST || durationMs < LOOK_MS + LETTER_MS * letters

/** The entry of a day; null where the player has not found its daily. */
export const dayEntry = (finds: readonly DailyFind[], day: Day): BoardEntry | null => {
  const find = finds.find((each) => each.day === day)
  return find ? { points: find.points, durationMs: find.durationMs, isAside: isBeyondPeople(find) } : null
}

/**
 * The entry of the week of a day: the points and times of its dailies together, without those that no person has. It is set aside when
 * nothing is left, or when five dailies were found at the first level.
 */
export const weekEntry = (finds: readonly DailyFind[], day: Day): BoardEntry | null => {
  const days = weekOf(day)
  const all = finds.filter((find) => days.includes(find.day))
  if (all.length === 0) return null
  const counted = all.filter((find) => !isBeyondPeople(find))
  const firsts = all.filter(({ points }) => points >= POINTS_MOST).length
  return {
    points: counted.reduce((sum, { points }) => sum + points, 0),
    durationMs: counted.reduce((sum, { durationMs }) => sum + durationMs, 0),
    isAside: counted.length === 0 || firsts >= FIRST_LEVELS_LEAST,
  }
}

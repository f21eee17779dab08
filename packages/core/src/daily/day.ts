/** A day of the calendar, as `2026-11-28`. Days compare as texts do. */
export type Day = string

const DAY_MS = 86_400_000

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

/** Whether a text is a day that the calendar has. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(noonOf(text)) && addDays(text, 0) === text

/** The day a number of days later, or earlier where that is negative. */
export const addDays = (day: Day, days: number): Day => new Date(noonOf(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many days later the second day is; negative where it is earlier. */
export const daysFrom = (first: Day, second: Day): number => Math.round((noonOf(second) - noonOf(first)) / DAY_MS)

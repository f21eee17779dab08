/** A month as `2026-11`. */
type Month = string

const DAY_MS = 86_400_000
const WEEK = 7

const firstOf = (month: Month): number => Date.parse(`${month}-01T12:00:00Z`)

/** The month a number of months later, or earlier where that is negative. */
export const addMonths = (month: Month, months: number): Month => {
  const date = new Date(firstOf(month))
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

type WeekInfo = { readonly firstDay: number }
type WeekLocale = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }

/** The day on which a week begins in a language: 1 is Monday, 7 is Sunday. */
export const firstWeekday = (language: string): number => {
  const locale: WeekLocale = new Intl.Locale(language)
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}

/** The days of a month in weeks, in reading order: null where a place belongs to another month. */
export const placesOf = (month: Month, weekBegins: number): (string | null)[] => {
  const first = firstOf(month)
  const before = (new Date(first).getUTCDay() - (weekBegins % WEEK) + WEEK) % WEEK
  const days = Math.round((firstOf(addMonths(month, 1)) - first) / DAY_MS)
  return Array.from({ length: Math.ceil((before + days) / WEEK) * WEEK }, (_, at) => {
    const day = at - before
    return day >= 0 && day < days ? new Date(first + day * DAY_MS).toISOString().slice(0, 10) : null
  })
}

/** The names of the weekdays in the order of a week. */
export const weekdays = (language: string, weekBegins: number): string[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' })
  // day 4 after the first of January 1970 was a Monday
  return Array.from({ length: WEEK }, (_, at) => format.format((3 + weekBegins + at) * DAY_MS))
}

/** A month as people write it. */
export const writeMonth = (month: Month, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(firstOf(month))

import type { Reader } from '@pd/runtime'
import type { KeepRule } from './kept-backups.ts'

/** A rule such as `7d,4w,12m`: of how many of the latest days, weeks and months a backup is kept. */
export const asKeepRule: Reader<KeepRule> = (text) => {
  const [, days, weeks, months] = /^(\d{1,3})d,(\d{1,3})w,(\d{1,3})m$/.exec(text) ?? []
  return months === undefined
    ? { ok: false, complaint: `must be days, weeks and months such as 7d,4w,12m, not "${text}".` }
    : { ok: true, value: { days: Number(days), weeks: Number(weeks), months: Number(months) } }
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** When the last backup was made, if one was, and when the process began; all in epoch milliseconds. */
type BackupTimes = { readonly last: number | null; readonly startedAt: number }

/**
 * Whether a backup is to be made now: once an hour of the day in UTC has passed since the last one, so that a machine that is off at night
 * makes it when it starts. The first one is made an hour after the start, when the first import is over.
 */
export const isBackupDue = (now: number, { last, startedAt }: BackupTimes, hour: number): boolean => {
  if (last === null) return now - startedAt >= HOUR_MS
  const latestHour = Math.floor((now - hour * HOUR_MS) / DAY_MS) * DAY_MS + hour * HOUR_MS
  return last < latestHour
}

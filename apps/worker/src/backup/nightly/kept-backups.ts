/** How many of the latest days, weeks and months keep a backup each. */
export type KeepRule = { readonly days: number; readonly weeks: number; readonly months: number }

/** A backup by when it was made, in epoch milliseconds, and how large it is. */
export type BackupFile = { readonly name: string; readonly madeAt: number; readonly bytes: number }

const DAY_MS = 86_400_000
/** The first of January 1970 was a Thursday; weeks begin with Monday. */
const MONDAY_DAYS = 3

const dayOf = (at: number): number => Math.floor(at / DAY_MS)
const weekOf = (at: number): number => Math.floor((dayOf(at) + MONDAY_DAYS) / 7)
const monthOf = (at: number): number => {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const newestFirst = (files: readonly BackupFile[]): BackupFile[] => files.toSorted((a, b) => b.madeAt - a.madeAt)

/** The newest of each of the latest `most` periods that have one. */
const latestOf = (files: readonly BackupFile[], periodOf: (at: number) => number, most: number): BackupFile[] => {
  const periods = Map.groupBy(newestFirst(files), ({ madeAt }) => periodOf(madeAt))
  return [...periods.values()].slice(0, most).flatMap(([newest]) => newest ?? [])
}

/**
 * The backups that stay: the newest of each of the latest days, weeks and months that have one, in UTC, so that a machine that was off for a
 * month loses none by that. Of those the oldest go beyond `mostBytes`; the newest stays, however large it is.
 */
export const keptBackups = (
  files: readonly BackupFile[],
  { days, weeks, months }: KeepRule,
  mostBytes = Number.POSITIVE_INFINITY,
): BackupFile[] => {
  const wanted = new Set([
    ...newestFirst(files).slice(0, 1),
    ...latestOf(files, dayOf, days),
    ...latestOf(files, weekOf, weeks),
    ...latestOf(files, monthOf, months),
  ])
  let bytes = 0
  return newestFirst([...wanted]).filter((file, at) => {
    bytes += file.bytes
    return at === 0 || bytes <= mostBytes
  })
}

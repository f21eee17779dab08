const LOADED = new Date()

/**
 * The IANA name of a time zone in which it is between noon and one o'clock, so that no day or week ends while a test runs. It is that of the
 * moment when this process began: the one of the next hour has another date when midnight has passed in Greenwich.
 */
export const noonZone = (now = LOADED): string => {
  const ahead = 12 - now.getUTCHours()
  return `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}` // the sign of POSIX: hours behind
}

/** The IANA name of a time zone in which it is between noon and one o'clock, so that no day or week ends while a test runs. */
export const noonZone = (now = new Date()): string => {
  const ahead = 12 - now.getUTCHours()
  return `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}` // the sign of POSIX: hours behind
}

/** Offsets such as `+01:00`, which know no summer time, are no names. */
const isZoneName = (text: string): boolean => {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch {
    return false
  }
}

/** The complaint about a text that names no time zone, or null. */
export const validateZone = (text: string): string | null =>
  isZoneName(text) ? null : `must be a time zone such as Europe/Paris, not "${text}".`

/** The time zone of the machine, which TZ sets in a container. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

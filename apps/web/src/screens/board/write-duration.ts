/** A length of time as minutes and seconds, as in `1:07`. */
export const writeDuration = (durationMs: number): string => {
  const seconds = Math.floor(durationMs / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

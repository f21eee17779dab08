/** Bytes of a file, from `start` up to `end`. */
export type Span = { readonly start: number; readonly end: number }

/** Whether two of the spans share a byte, or one begins before the one before it ends. */
export const isOverlapping = (spans: readonly Span[]): boolean => {
  const sorted = [...spans].sort((one, other) => one.start - other.start)
  return sorted.some(({ start }, at) => start < (sorted[at - 1]?.end ?? 0))
}

/** Loads a value at most once in `keptMs`, however many ask; what failed is loaded again. */
export const keptFor = <T>(load: () => Promise<T>, keptMs: number, now: () => number): (() => Promise<T>) => {
  let kept: { readonly value: Promise<T>; readonly until: number } | null = null
  return () => {
    if (kept === null || now() >= kept.until) {
      const value = load()
      kept = { value, until: now() + keptMs }
      value.catch(() => {
        kept = null
      })
    }
    return kept.value
  }
}

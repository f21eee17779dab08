const PAGES_KEPT = 500

/** Answers that are the same for everybody, kept as the bytes that are sent until the catalogue changes. */
export type PageCache = (key: string, make: () => Promise<string>) => Promise<string>

export const createPageCache = (revisionOf: () => Promise<number>): PageCache => {
  const pages = new Map<string, string>()
  let ofRevision = Number.NaN
  return async (key, make) => {
    const revision = await revisionOf()
    if (revision !== ofRevision || pages.size >= PAGES_KEPT) pages.clear()
    ofRevision = revision
    const kept = pages.get(key)
    if (kept !== undefined) return kept
    const made = await make()
    if (revision === ofRevision) pages.set(key, made)
    return made
  }
}

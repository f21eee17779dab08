import type { CatalogueStore } from '@pd/store'

/** How long the catalogue may have changed, in another process, before this one notices. */
const LOOK_AGAIN_MS = 2_000

/** The catalogue's revision, looked up at most every two seconds. */
export const watchRevision = (
  catalogue: Pick<CatalogueStore, 'revision'>,
  now: () => number,
): (() => Promise<number>) => {
  let seen: { readonly at: number; readonly revision: Promise<number> } | null = null
  return () => {
    if (!seen || now() - seen.at >= LOOK_AGAIN_MS) {
      const look = { at: now(), revision: catalogue.revision() }
      seen = look
      look.revision.catch(() => {
        if (seen === look) seen = null
      })
    }
    return seen.revision
  }
}

import type { AuditedItem, AuditStore, PictureFacts } from '@pd/store'
import type { Examined, Examiner } from './examine-picture.ts'

const PICTURES_AT_ONCE = 4
const FACTS_PER_STEP = 100

/** What the examination of a page needs. */
type PageTools = {
  readonly examine: Examiner
  readonly store: Pick<AuditStore, 'keepFacts'>
  readonly stop: AbortSignal
  /** Called after each picture with the place of its item in the page. */
  readonly onItem: (at: number) => void
}

/**
 * Examines the pictures of a page, four at once, by picture id. New measurements are stored step by step, so that an abort loses
 * none; after an abort some pictures are missing in the result.
 */
export const examinePage = async (
  items: readonly AuditedItem[],
  { examine, store, stop, onItem }: PageTools,
): Promise<ReadonlyMap<string, Examined>> => {
  const examined = new Map<string, Examined>()
  const pictures = items.flatMap((item, at) => item.pictures.map((picture) => [at, picture] as const)).values()
  let measured: PictureFacts[] = []
  const storeMeasured = async () => {
    const facts = measured
    measured = []
    if (facts.length > 0) await store.keepFacts(facts)
  }
  const work = async () => {
    for (const [at, picture] of pictures) {
      const seen = await examine(picture)
      examined.set(picture.id, seen)
      if (seen.kind === 'seen' && seen.changed) measured.push(seen.facts)
      if (measured.length >= FACTS_PER_STEP) await storeMeasured()
      onItem(at)
      if (stop.aborted) return
    }
  }
  const results = await Promise.allSettled(Array.from({ length: PICTURES_AT_ONCE }, work))
  await storeMeasured()
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return examined
}

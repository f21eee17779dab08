import type { Images } from '@pd/catalogue'
import { type Progress, stopIfAsked } from '@pd/runtime'
import type { AuditedItem, AuditedPicture, AuditStore, Pack, PictureFacts } from '@pd/store'
import { createExaminer, type Examined, type Examiner } from './examine-picture.ts'
import { type Finding, find } from './finding.ts'
import { hasUnknownLanguage, judgeNames } from './judge-names.ts'
import { judgePicture } from './judge-picture.ts'
import { createOrphans } from './orphans.ts'
import { createSharedNames } from './shared-names.ts'
import { createSimilarPictures } from './similar-pictures.ts'

const ITEMS_PER_PAGE = 2_000
const PICTURES_AT_ONCE = 4
const FACTS_PER_STEP = 100

export type AuditTools = {
  readonly store: AuditStore
  readonly packs: readonly { readonly pack: Pack; readonly items: number }[]
  readonly images: Images
  readonly imagesFolder: string
  readonly now: number
  readonly stop: AbortSignal
  readonly progress: Progress
  /** Is handed each page of items, and whatever is found, as they come: neither is kept here. */
  readonly onItems: (items: readonly AuditedItem[]) => Promise<void>
  readonly onFindings: (findings: readonly Finding[]) => Promise<void>
}

/** `measured` pictures were decoded; the others were as they had been when they were. */
export type AuditCounts = { items: number; pictures: number; measured: number }

/** Pages of live items; one query each. */
const pages = async function* (store: AuditStore): AsyncGenerator<AuditedItem[]> {
  for (let after = ''; ; ) {
    const page = await store.itemsAfter(after, ITEMS_PER_PAGE)
    if (page.length > 0) yield page
    if (page.length < ITEMS_PER_PAGE) return
    after = page.at(-1)?.id ?? ''
  }
}

/** Looks at the pictures of a page, a few at once, and keeps what is new of them step by step, even when asked to stop. */
const examinePage = async (
  items: readonly AuditedItem[],
  examine: Examiner,
  { store, stop }: AuditTools,
  onItem: (at: number) => void,
) => {
  const examined = new Map<string, Examined>()
  const pictures = items.flatMap((item, at) => item.pictures.map((picture) => [at, picture] as const)).values()
  let news: PictureFacts[] = []
  const keep = async () => {
    const facts = news
    news = []
    if (facts.length > 0) await store.keepFacts(facts)
  }
  const work = async () => {
    for (const [at, picture] of pictures) {
      const seen = await examine(picture)
      examined.set(picture.id, seen)
      if (seen.kind === 'seen' && seen.changed) news.push(seen.facts)
      if (news.length >= FACTS_PER_STEP) await keep()
      onItem(at)
      if (stop.aborted) return
    }
  }
  const results = await Promise.allSettled(Array.from({ length: PICTURES_AT_ONCE }, work))
  await keep()
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return examined
}

const unknownLanguages = ({ packs }: AuditTools, unnamed: ReadonlyMap<string, number>): Finding[] =>
  packs.flatMap(({ pack }) => {
    const items = unnamed.get(pack.id)
    if (items === undefined) return []
    const title = pack.titles.en ?? Object.values(pack.titles)[0] ?? pack.path
    return [
      find(
        'language_unknown',
        { pack: pack.id },
        `The pack “${title}” has ${items} items whose language nobody has said: give it a pack.json with "language": "en", or whichever it is.`,
      ),
    ]
  })

/**
 * Goes through every live item and its pictures, then compares them with each other. Holds a few dozen bytes an item. When
 * asked to stop it ends after the pictures at hand, with what was measured kept.
 */
export const audit = async (tools: AuditTools): Promise<AuditCounts> => {
  const { images, imagesFolder, store, progress, stop } = tools
  const total = tools.packs.reduce((sum, { items }) => sum + items, 0)
  const examine = await createExaminer(images)
  const [names, looks, orphans] = [createSharedNames(), createSimilarPictures(), createOrphans()]
  const counts: AuditCounts = { items: 0, pictures: 0, measured: 0 }
  const unnamed = new Map<string, number>()

  const judge = (item: AuditedItem, picture: AuditedPicture, seen: Examined): Finding[] => {
    counts.pictures++
    orphans.addLive(picture.id)
    if (seen.kind === 'seen' && seen.measured) counts.measured++
    if (seen.kind === 'seen' && seen.facts.look) looks.add(item.id, picture.id, seen.facts.look)
    return judgePicture(item, picture, seen, images.pathOf(picture.id))
  }

  const takeIn = async (items: readonly AuditedItem[]): Promise<void> => {
    const examined = await examinePage(items, examine, tools, (at) => progress.step(counts.items + at, total))
    const sayWhere = () =>
      `after ${counts.items} of ${total} items and ${examined.size} pictures of the next: what was measured is kept, run it again for the rest.`
    stopIfAsked(stop, sayWhere)
    const findings: Finding[] = []
    for (const item of items) {
      names.add(item)
      findings.push(...judgeNames(item))
      if (hasUnknownLanguage(item)) unnamed.set(item.packId, (unnamed.get(item.packId) ?? 0) + 1)
      for (const picture of item.pictures)
        findings.push(...judge(item, picture, examined.get(picture.id) ?? { kind: 'missing' }))
    }
    counts.items += items.length
    await tools.onItems(items)
    await tools.onFindings(findings)
    progress.step(counts.items, total)
  }

  for await (const page of pages(store)) await takeIn(page)
  await tools.onFindings(unknownLanguages(tools, unnamed))
  const sources = [names.findings(store), looks.findings(store), orphans.findings(imagesFolder, store, tools.now)]
  for (const source of sources)
    for await (const finding of source) {
      stopIfAsked(stop, () => 'while comparing the items with each other: run it again.')
      await tools.onFindings([finding])
    }
  return counts
}

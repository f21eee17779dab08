import type { Images } from '@pd/catalogue'
import { type Progress, stopIfAsked } from '@pd/runtime'
import type { AuditedItem, AuditStore, Pack } from '@pd/store'
import { checkNames, hasUnknownLanguage } from './check-names.ts'
import { checkPicture } from './check-picture.ts'
import { examinePage } from './examine-page.ts'
import { createExaminer, type Examined, type Examiner } from './examine-picture.ts'
import { createFinding, type Finding } from './finding.ts'
import { createOrphans, type Orphans } from './orphans.ts'
import { createSharedNames, type SharedNames } from './shared-names.ts'
import { createSimilarPictures, type SimilarPictures } from './similar-pictures.ts'

const ITEMS_PER_PAGE = 2_000

/** What an audit reads, and where its results go. */
type AuditTools = {
  readonly store: AuditStore
  readonly packs: readonly { readonly pack: Pack; readonly items: number }[]
  readonly images: Images
  /** Epoch milliseconds. */
  readonly now: number
  readonly stop: AbortSignal
  readonly progress: Progress
  /** Receives each page of items as it comes; the audit holds no page longer. */
  readonly onItems: (items: readonly AuditedItem[]) => Promise<void>
  readonly onFindings: (findings: readonly Finding[]) => Promise<void>
}

/** `measured` pictures were decoded; what is known of the others is of an earlier audit. */
export type AuditCounts = { items: number; pictures: number; measured: number }

/** What an audit has gathered so far. */
type AuditState = {
  readonly total: number
  readonly examine: Examiner
  readonly names: SharedNames
  readonly looks: SimilarPictures
  readonly orphans: Orphans
  readonly counts: AuditCounts
  /** The number of items without a known language, by pack. */
  readonly withoutLanguage: Map<string, number>
}

/** Pages of live items; one query each. */
const pages = async function* (store: AuditStore): AsyncGenerator<AuditedItem[]> {
  for (let after = ''; ; ) {
    const page = await store.itemsAfter(after, ITEMS_PER_PAGE)
    if (page.length > 0) yield page
    if (page.length < ITEMS_PER_PAGE) return
    after = page.at(-1)?.id ?? ''
  }
}

const addPicture = (
  { counts, orphans, looks }: AuditState,
  itemId: string,
  [pictureId, seen]: [string, Examined],
): void => {
  counts.pictures++
  orphans.addLive(pictureId)
  if (seen.kind !== 'seen') return
  if (seen.measured) counts.measured++
  if (seen.facts.look) looks.add(itemId, pictureId, seen.facts.look)
}

const auditItem = (
  item: AuditedItem,
  state: AuditState,
  { images, examined }: { readonly images: Images; readonly examined: ReadonlyMap<string, Examined> },
): Finding[] => {
  const { names, withoutLanguage } = state
  names.add(item)
  if (hasUnknownLanguage(item)) withoutLanguage.set(item.packId, (withoutLanguage.get(item.packId) ?? 0) + 1)
  const ofPictures = item.pictures.flatMap((picture) => {
    const seen = examined.get(picture.id) ?? { kind: 'missing' as const }
    addPicture(state, item.id, [picture.id, seen])
    return checkPicture({ item, picture, examined: seen, file: images.nameOf(picture.id) })
  })
  return [...checkNames(item), ...ofPictures]
}

const auditPage = async (items: readonly AuditedItem[], state: AuditState, tools: AuditTools): Promise<void> => {
  const { store, stop, progress, images } = tools
  const { examine, counts, total } = state
  const onItem = (at: number) => progress.step(counts.items + at, total)
  const examined = await examinePage(items, { examine, store, stop, onItem })
  stopIfAsked(
    stop,
    () =>
      `after ${counts.items} of ${total} items and ${examined.size} pictures of the next: what was measured is kept, run it again for the rest.`,
  )
  const findings = items.flatMap((item) => auditItem(item, state, { images, examined }))
  counts.items += items.length
  await tools.onItems(items)
  await tools.onFindings(findings)
  progress.step(counts.items, total)
}

const unknownLanguages = ({ withoutLanguage }: AuditState, { packs }: AuditTools): Finding[] =>
  packs.flatMap(({ pack }) => {
    const items = withoutLanguage.get(pack.id)
    if (items === undefined) return []
    const title = pack.titles.en ?? Object.values(pack.titles)[0] ?? pack.path
    const detail = `The pack “${title}” has ${items} items of unknown language: give it a pack.json with "language": "en", or another language.`
    return [createFinding('language_unknown', { pack: pack.id }, detail)]
  })

/**
 * Checks every live item and its pictures, then compares them with each other. Holds a few dozen bytes an item. An abort ends
 * it after the pictures at hand; what was measured is stored.
 */
export const audit = async (tools: AuditTools): Promise<AuditCounts> => {
  const { images, store, stop, now } = tools
  const state: AuditState = {
    total: tools.packs.reduce((sum, { items }) => sum + items, 0),
    examine: await createExaminer(images),
    names: createSharedNames(),
    looks: createSimilarPictures(),
    orphans: createOrphans(),
    counts: { items: 0, pictures: 0, measured: 0 },
    withoutLanguage: new Map(),
  }
  for await (const page of pages(store)) await auditPage(page, state, tools)
  await tools.onFindings(unknownLanguages(state, tools))
  const { names, looks, orphans } = state
  for (const source of [names.findings(store), looks.findings(store), orphans.findings({ images, store, now })])
    for await (const finding of source) {
      stopIfAsked(stop, () => 'while comparing the items with each other: run it again.')
      await tools.onFindings([finding])
    }
  return state.counts
}

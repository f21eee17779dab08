import { setImmediate } from 'node:timers/promises'
import { LANGUAGE_CODES } from '@pd/languages'
import type { CatalogueStore, Pack, Place } from '@pd/store'
import { STARTER } from '../starter/starter-source.ts'
import { CatalogueNames } from './catalogue-names.ts'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { inSlices } from './in-slices.ts'
import { ItemList } from './item-list.ts'
import { ItemTable } from './item-table.ts'
import { offeredTogether } from './small-packs.ts'
import { place, readVisibilities, type VisibilityOf } from './visibilities.ts'

/** What a snapshot is read from. */
export type CataloguePages = Pick<
  CatalogueStore,
  'revision' | 'packs' | 'packStates' | 'itemsAfter' | 'itemsOf' | 'changedAfter' | 'listedAfter'
>

/** How a snapshot is read: `pause` lets others run between two short parts, and ends the reading by rejecting. */
export type ReadOptions = { readonly pause?: () => Promise<unknown> }

/** A page is read at once, and an SQLite is read by this thread: requests wait for it. */
const ITEMS_A_PAGE = 50
const NAMES_A_PAGE = 500

type Reading = { readonly store: CataloguePages; readonly pause: () => Promise<unknown> }

/** The packs whose items come after all others in a list. */
export const starterPacksOf = (packs: readonly Pack[]): ReadonlySet<string> =>
  new Set(packs.filter(({ source }) => source === STARTER).map(({ id }) => id))

/** Offers the small ones of the public packs together. */
export const groupSmallPacks = (items: ItemTable, packs: readonly Pack[], visibilityOf: VisibilityOf): void => {
  const listed = packs.filter(({ id }) => visibilityOf(id) === 'public')
  items.groupPacks(offeredTogether(listed, (packId) => items.liveIds(packId).length))
}

/** The ids of the packs in play that are not listed. */
export const unlistedPacks = (items: ItemTable, packs: readonly Pack[], visibilityOf: VisibilityOf): string[] =>
  packs.map(({ id }) => id).filter((id) => visibilityOf(id) !== 'public' && items.liveIds(id).length > 0)

/** Reads all items; those of hidden packs count as retired, so that old games alone show them. */
const readItems = async ({ store, pause }: Reading, visibilityOf: VisibilityOf): Promise<ItemTable> => {
  const items = new ItemTable()
  for (let after = ''; ; ) {
    const page = await store.itemsAfter(after, ITEMS_A_PAGE)
    for (const item of page) items.add(place(item, visibilityOf))
    await pause()
    if (page.length < ITEMS_A_PAGE) return items
    after = page.at(-1)?.id ?? ''
  }
}

async function* listPages({ store, pause }: Reading, language: string): AsyncGenerator<readonly Place[]> {
  for (let after: Place = { folded: '', itemId: '' }; ; ) {
    const page = await store.listedAfter(language, { after, limit: NAMES_A_PAGE })
    yield page
    await pause()
    const last = page.at(-1)
    if (page.length < NAMES_A_PAGE || !last) return
    after = last
  }
}

const readLists = async (reading: Reading, items: ItemTable, starterPacks: ReadonlySet<string>) => {
  const lists = new Map<string, ItemList>()
  for (const language of LANGUAGE_CODES)
    lists.set(language, await ItemList.read(items, { pages: listPages(reading, language), starterPacks }))
  return lists
}

/**
 * Reads the whole catalogue, page by page, while other requests are answered. What changes meanwhile may be in it or not: the revision is
 * the one before the first page, so that a change is read again.
 */
export const readSnapshot = async (
  store: CataloguePages,
  { pause = setImmediate }: ReadOptions = {},
): Promise<CatalogueSnapshot> => {
  const revision = await store.revision()
  const packs = await store.packs()
  const visibilityOf = await readVisibilities(store, packs)
  const items = await readItems({ store, pause }, visibilityOf)
  groupSmallPacks(items, packs, visibilityOf)
  const lists = await readLists({ store, pause }, items, starterPacksOf(packs))
  const names = await inSlices(CatalogueNames.build(items, { packId: null }), pause)
  const ownNames = new Map<string, CatalogueNames>()
  for (const packId of unlistedPacks(items, packs, visibilityOf))
    ownNames.set(packId, await inSlices(CatalogueNames.build(items, { packId }), pause))
  return new CatalogueSnapshot({ revision, packs, items, lists, names, ownNames, visibilityOf })
}

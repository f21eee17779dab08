import { setImmediate } from 'node:timers/promises'
import { type NameIndex, nameIndexSteps } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { CatalogueStore, Place } from '@pd/store'
import { STARTER } from '../starter/starter-source.ts'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { inSlices } from './in-slices.ts'
import { matchedNames } from './item-details.ts'
import { ItemList } from './item-list.ts'
import { ItemTable } from './item-table.ts'
import { offeredTogether } from './small-packs.ts'

/** What a snapshot is read from. */
export type CataloguePages = Pick<
  CatalogueStore,
  'revision' | 'packs' | 'packsOutOfPlay' | 'itemsAfter' | 'listedAfter'
>

/** A page is read at once, and an SQLite is read by this thread: requests wait for it. */
const ITEMS_A_PAGE = 50
const NAMES_A_PAGE = 500
/** Requests wait for the next slice of a build, so a slice is short. */
const SLICE_MS = 5

/** Reads all items; those of packs that are out of play count as retired, so that old games alone show them. */
const readItems = async (store: CataloguePages): Promise<ItemTable> => {
  const outOfPlay = new Set(await store.packsOutOfPlay())
  const items = new ItemTable()
  for (let after = ''; ; ) {
    const page = await store.itemsAfter(after, ITEMS_A_PAGE)
    for (const item of page) items.add({ ...item, retired: item.retired || outOfPlay.has(item.packId) })
    if (page.length < ITEMS_A_PAGE) return items
    after = page.at(-1)?.id ?? ''
    await setImmediate()
  }
}

async function* listPages(store: CataloguePages, language: string): AsyncGenerator<readonly Place[]> {
  for (let after: Place = { folded: '', itemId: '' }; ; ) {
    const page = await store.listedAfter(language, { after, limit: NAMES_A_PAGE })
    yield page
    const last = page.at(-1)
    if (page.length < NAMES_A_PAGE || !last) return
    after = last
    await setImmediate()
  }
}

function* namedItems(items: ItemTable) {
  for (let number = 0; number < items.size; number++)
    if (!items.isRetired(number)) yield { itemId: items.idAt(number), names: matchedNames(items.detailsAt(number)) }
}

const buildNames = (items: ItemTable): Promise<NameIndex> => inSlices(nameIndexSteps(namedItems(items)), SLICE_MS)

/**
 * Reads the whole catalogue, page by page, while other requests are answered. What changes meanwhile may be in it or not: the revision is
 * the one before the first page, so that a change is read again.
 */
export const readSnapshot = async (store: CataloguePages): Promise<CatalogueSnapshot> => {
  const revision = await store.revision()
  const packs = await store.packs()
  const items = await readItems(store)
  items.groupPacks(offeredTogether(packs, (packId) => items.liveIds(packId).length))
  const starterPacks = new Set(packs.filter(({ source }) => source === STARTER).map(({ id }) => id))
  const lists = new Map<string, ItemList>()
  for (const language of LANGUAGE_CODES)
    lists.set(language, await ItemList.read(items, { pages: listPages(store, language), starterPacks }))
  return new CatalogueSnapshot({ revision, packs, items, lists, names: await buildNames(items) })
}

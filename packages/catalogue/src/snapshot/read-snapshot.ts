import { type NameIndex, nameIndexSteps } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { CatalogueStore, Place } from '@pd/store'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { inSlices } from './in-slices.ts'
import { ItemList } from './item-list.ts'
import { ItemTable, matchedNames } from './item-table.ts'

/** What a snapshot is read from. */
export type CataloguePages = Pick<CatalogueStore, 'revision' | 'packs' | 'itemsAfter' | 'listedAfter'>

/** A page is read at once, and an SQLite is read by this thread: requests wait for it. */
const ITEMS_A_PAGE = 100
const NAMES_A_PAGE = 500
/** Requests wait for the next slice of a build, so a slice is short. */
const SLICE_MS = 5

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const readItems = async (store: CataloguePages): Promise<ItemTable> => {
  const items = new ItemTable()
  for (let after = ''; ; ) {
    const page = await store.itemsAfter(after, ITEMS_A_PAGE)
    for (const item of page) items.add(item)
    if (page.length < ITEMS_A_PAGE) return items
    after = page.at(-1)?.id ?? ''
    await nextTurn()
  }
}

const readList = async (store: CataloguePages, items: ItemTable, language: string): Promise<ItemList> => {
  const entries: { number: number; folded: string }[] = []
  for (let after: Place = { folded: '', itemId: '' }; ; ) {
    const page = await store.listedAfter(language, { after, limit: NAMES_A_PAGE })
    for (const { itemId, folded } of page) {
      const number = items.numberOf(itemId)
      if (number !== undefined && !items.isRetired(number)) entries.push({ number, folded })
    }
    const last = page.at(-1)
    if (page.length < NAMES_A_PAGE || !last) return new ItemList(items, entries)
    after = last
    await nextTurn()
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
  const packs = (await store.packs()).map(({ pack }) => pack)
  const items = await readItems(store)
  const lists = new Map<string, ItemList>()
  for (const language of LANGUAGE_CODES) lists.set(language, await readList(store, items, language))
  return new CatalogueSnapshot({ revision, packs, items, lists, names: await buildNames(items) })
}
